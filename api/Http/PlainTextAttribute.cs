using System.ComponentModel.DataAnnotations;
using Analyzer.Language;

namespace Analyzer.Http;

/// <summary>A name in a request: nothing that cannot be seen (<see cref="TextInput.IsPlain"/>).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PlainTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string text || TextInput.IsPlain(text)
            ? ValidationResult.Success
            : new ValidationResult(new Message("含有控制字符。", "It holds control characters.").ToString());
}
