using System.Reflection;
using Analyzer.Runs;
using Microsoft.AspNetCore.Http;

namespace Analyzer.ArchitectureTests;

/// <summary>Secrets are opened only where they are used, and leave by no door (quality.md, Safety).</summary>
public sealed class SecretTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] SecretNames = ["ClusterAccess", "PrometheusAccess", "SourceSecrets", "Kubeconfig", "OpenSource", "OpenCluster"];

    private static readonly string[] SecretWords = ["Password", "Token", "Kubeconfig", "Secrets", "PrivateKey"];

    [Fact]
    public void Types_that_hold_secrets_are_known() =>
        Product.Types.Select(type => type.Name).Should().Contain(SecretNames);

    [Fact]
    public void What_holds_secrets_does_not_print_them()
    {
        const string secret = "S3CRET";
        object[] holders =
        [
            new Sources.SourceSecrets { Password = secret, Token = secret, Key = secret },
            new Sources.NewSourceInput { Auth = new() { Token = secret } },
            new Sources.SourceChangeInput { Auth = new() { Password = secret } },
            new Clusters.NewClusterInput { Kubeconfig = secret },
            new Clusters.ClusterChangeInput { Kubeconfig = secret },
            new Kubernetes.ClusterAccess { Name = "a", Kubeconfig = secret, PodClusterUid = null, Context = "b", ProjectLabel = "c" },
        ];
        holders.Should().OnlyContain(holder => !holder.ToString()!.Contains(secret));
    }

    [Fact]
    public void No_type_that_holds_secrets_is_public() =>
        Product.Types.Where(type => SecretNames.Contains(type.Name) && type.IsVisible).Should().BeEmpty();

    [Fact]
    public void What_goes_out_has_no_place_for_a_secret()
    {
        var places = from type in Product.Types
                     where type.IsPublic && !type.Name.EndsWith("Input", StringComparison.Ordinal)
                     from property in type.GetProperties()
                     where SecretWords.Contains(property.Name) || SecretNames.Contains(property.PropertyType.Name)
                     select $"{type.Name}.{property.Name}";
        places.Should().BeEmpty();
    }

    [Fact]
    public void Jobs_take_ids_and_nothing_else()
    {
        var arguments = Product.Types.Where(type => type.Name.EndsWith("Job", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).Distinct();
        arguments.Should().BeSubsetOf([typeof(long), typeof(string), typeof(DateOnly), typeof(CancellationToken)]);
    }

    [Fact]
    public void A_run_and_its_parts_have_no_place_for_a_secret() =>
        Reached(typeof(Run), []).Select(type => type.Name).Should().NotContain(SecretNames);

    [Fact]
    public void No_endpoint_answers_a_type_that_holds_secrets()
    {
        var answers = Product.Types.Where(type => type.Name.EndsWith("Endpoints", StringComparison.Ordinal) || type.Name.EndsWith("Syncs", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(Any)).Select(method => method.ReturnType).SelectMany(Arguments).Distinct();
        answers.SelectMany(type => Reached(type, [])).Select(type => type.Name).Should().NotContain(SecretNames);
    }

    [Fact]
    public void No_endpoint_answers_a_row_of_the_database()
    {
        var answers = Product.Types.Where(type => type.Name.EndsWith("Endpoints", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(Any)).SelectMany(method => Arguments(method.ReturnType)).Where(type => type.Assembly == Product.Assembly);
        answers.Where(type => !type.IsVisible && !typeof(IResult).IsAssignableFrom(type) && !type.Name.Contains('<')).Should().BeEmpty();
    }

    private static IEnumerable<Type> Arguments(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Arguments) : [type];

    /// <summary>The types of all properties, however deep.</summary>
    private static HashSet<Type> Reached(Type type, HashSet<Type> seen)
    {
        foreach (var part in Arguments(type).Where(part => part.Assembly == Product.Assembly && seen.Add(part)))
            foreach (var property in part.GetProperties())
                Reached(property.PropertyType, seen);
        return seen;
    }
}
