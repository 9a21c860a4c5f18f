using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analyzer.ArchitectureTests;

/// <summary>Types are internal unless they are the contract (architecture.md, Models to learn from).</summary>
public sealed class VisibilityTests
{
    /// <summary>Public for a reason: the pure functions, and what the contract's records are made of.</summary>
    private static readonly string[] PublicNamespaces = ["Analyzer.Analysis", "Analyzer.Language"];

    /// <summary>Named so that tests can start the server; parameters and failures that the framework must see.</summary>
    private static readonly string[] PublicTypes = ["Program", "ListQuery", "ApiException"];

    [Fact]
    public void What_is_public_is_a_record_or_an_enumeration_of_the_contract()
    {
        var others = Product.Types.Where(type => type.IsPublic && !PublicNamespaces.Contains(type.Namespace) && !PublicTypes.Contains(type.Name))
            .Where(type => !type.IsEnum && !IsRecord(type)).Select(type => type.FullName);
        others.Should().BeEmpty();
    }

    [Fact]
    public void Adapters_and_the_database_show_nothing()
    {
        var shown = Product.Types
            .Where(type => type is { IsPublic: true, Namespace: "Analyzer.Kubernetes" or "Analyzer.Prometheus" or "Analyzer.Data" })
            .Select(type => type.FullName);
        shown.Should().BeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_unless_others_are_made_of_them()
    {
        var bases = Product.Types.Select(type => type.BaseType).ToHashSet();
        var open = Product.Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(type) && type.Name != "Program");
        open.Select(type => type.FullName).Should().BeEmpty();
    }

    [Fact]
    public void Contract_records_cannot_be_changed_after_they_were_made()
    {
        var settable = from type in Product.Types
                       where type.IsPublic && IsRecord(type)
                       from property in type.GetProperties()
                       where property.SetMethod is { IsPublic: true } setter
                           && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                       select $"{type.Name}.{property.Name}";
        settable.Should().BeEmpty();
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public) is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);
}
