using System.Globalization;
using System.Text.Json;
using Analyzer.Language;

namespace Analyzer.UnitTests.Language;

/// <summary>Sentences in both languages of the interface.</summary>
public sealed class MessageTests
{
    private static readonly Message Empty = new("内容为空。", "It is empty.");

    [Theory]
    [InlineData("zh", "内容为空。")]
    [InlineData("zh-CN", "内容为空。")]
    [InlineData("en", "It is empty.")]
    [InlineData("en-GB", "It is empty.")]
    [InlineData("", "内容为空。")]
    [InlineData("fr", "内容为空。")]
    public void A_message_speaks_the_language_of_the_request_chinese_unless_it_is_english(string culture, string sentence) =>
        In(culture, () => Empty.ToString()).Should().Be(sentence);

    [Fact]
    public void An_answer_holds_one_language() => In("en", () => JsonSerializer.Serialize(Empty)).Should().Be("\"It is empty.\"");

    [Fact]
    public void The_database_holds_both_languages()
    {
        var options = new JsonSerializerOptions { Converters = { new StoredMessageConverter() } };
        var stored = In("en", () => JsonSerializer.Serialize(Empty, options));
        JsonSerializer.Deserialize<Message>(stored, options).Should().Be(Empty);
    }

    [Fact]
    public void A_pair_of_sentences_is_a_message()
    {
        Message message = ("内容为空。", "It is empty.");
        message.Should().Be(Empty);
    }

    [Fact]
    public void A_failure_is_explained_in_both_languages()
    {
        var failure = new ExplainedException("source_timeout", Empty);
        (failure.Code, failure.Reason, failure.Message).Should().Be(("source_timeout", Empty, "It is empty."));
    }

    private static T In<T>(string culture, Func<T> act)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return act();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
