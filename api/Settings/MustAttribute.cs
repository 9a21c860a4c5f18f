using System.ComponentModel.DataAnnotations;

namespace Analyzer.Settings;

/// <summary>A rule for one value; of a list, for each of its items. What is not set or empty keeps every such rule.</summary>
/// <param name="words">What the value must do, as in "must be an IANA time zone".</param>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class MustAttribute(string words) : ValidationAttribute
{
    public string Words => words;

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Holds(text);

    protected abstract bool Holds(string text);
}
