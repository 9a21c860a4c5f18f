using System.Net;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.BadInput;

/// <summary>Names as people and machines write them (quality.md, Bad input): kept to the letter, or refused with a reason.</summary>
public sealed class NameTests
{
    public static TheoryData<string> Strange =>
        ["a/b", "..", ".", "../../etc/passwd", "O'Brien \"quoted\"", "😀 项目", "\u202Egnp.exe", "'; DROP TABLE quotas; --", "100%", "a?b#c&d=e", "<b>", "a\\b", "=1+1"];

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task A_strange_name_is_kept_to_the_letter_and_can_be_changed_and_deleted(string name)
    {
        await using var server = new AnalyzerServer();
        var created = await server.Client.PostJsonAsync("/api/quotas",
            new { cloud_id = name, project_name = name, cpu_quota = 1, memory_quota = 2 });
        created.StatusCode.Should().Be(HttpStatusCode.Created);

        var listed = (await server.Client.GetJsonAsync("/api/quotas")).AsArray().Should().ContainSingle().Subject!;
        listed["cloud_id"]!.GetValue<string>().Should().Be(name);
        listed["project_name"]!.GetValue<string>().Should().Be(name);
        // Whole segments of dots cannot be sent in a path by any client: they are deleted through the list.
        if (name is not ("." or ".."))
            await server.Client.PutJsonAsync(created.Headers.Location!.ToString(), new { cpu_quota = 3 }).OkAsync();
        var deleted = await server.Client.PostJsonAsync("/api/quotas/delete", new { cloud_ids = new[] { name } }).OkAsync();
        deleted["deleted_count"]!.GetValue<int>().Should().Be(1);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("\u001b[31m")]
    public async Task A_name_with_control_characters_is_refused_by_its_field(string name)
    {
        await using var server = new AnalyzerServer();

        var quota = await server.Client.PostJsonAsync("/api/quotas", new { cloud_id = "x", project_name = name, cpu_quota = 1, memory_quota = 2 });
        var source = await server.Client.PostJsonAsync("/api/prometheus/configs", new { name, url = "http://10.0.0.1", cluster_name = "c" });

        foreach (var (response, field) in new[] { (quota, "project_name"), (source, "name") })
        {
            response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            var problem = await response.JsonAsync();
            problem["code"]!.GetValue<string>().Should().Be("invalid");
            problem["errors"]![field]!.ToJsonString().Should().Contain("control characters");
        }
        (await server.Client.GetJsonAsync("/api/quotas")).AsArray().Should().BeEmpty();
    }
}
