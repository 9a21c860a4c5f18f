using System.Text.Json;

namespace Analyzer.Http;

/// <summary>Enumerations as the contract writes them: snake_case words.</summary>
internal static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Null for no word.</summary>
    /// <exception cref="ApiException">400 <c>unknown_value</c>.</exception>
    public static T? Parse<T>(string field, string? word)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(word))
            return null;
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == word)
                return value;
        var known = Enum.GetValues<T>().Select(Of).ToList();
        throw new ApiException(StatusCodes.Status400BadRequest, "unknown_value",
            new($"{field} 只能是 {string.Join("、", known)}。", $"{field} is one of {string.Join(", ", known)}."), field);
    }
}
