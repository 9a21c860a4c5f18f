using System.Text;
using Analyzer.IntegrationTests.Fuzzing;
using Analyzer.IntegrationTests.Server;
using Analyzer.IntegrationTests.Usage;

namespace Analyzer.IntegrationTests.Checks;

/// <summary>How a source knows us and we know it: each way passes with the right secret and fails in plain words with a wrong one.</summary>
[Collection(SharedWorld.Name)]
public sealed class SourceAccessTests(WorldFixture world)
{
    private const string Secret = "S3CRET-of-the-source";

    [Fact]
    public async Task Basic_by_name_and_password()
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"reader:{Secret}"));
        await using var guarded = await GuardedPrometheus.StartAsync(world.Prometheus.Address, admits: request => request.Headers.Authorization == expected);

        await PassesAsync(guarded, new { kind = "basic", username = "reader", password = Secret });
        (await RefusedAsync(guarded, new { kind = "basic", username = "reader", password = Secret + "x" })).Should().Be("source_unauthorized");
        (await RefusedAsync(guarded, new { kind = "none" })).Should().Be("source_unauthorized");
    }

    [Fact]
    public async Task Bearer_by_token()
    {
        await using var guarded = await GuardedPrometheus.StartAsync(world.Prometheus.Address, admits: request => request.Headers.Authorization == $"Bearer {Secret}");

        await PassesAsync(guarded, new { kind = "bearer", token = Secret });
        (await RefusedAsync(guarded, new { kind = "bearer", token = "wrong" })).Should().Be("source_unauthorized");
    }

    [Fact]
    public async Task Headers_of_a_tenant()
    {
        await using var guarded = await GuardedPrometheus.StartAsync(world.Prometheus.Address, admits: request => request.Headers["X-Scope-OrgID"] == Secret);

        await PassesAsync(guarded, new { kind = "none" }, headers: new() { ["X-Scope-OrgID"] = Secret });
        (await RefusedAsync(guarded, new { kind = "none" })).Should().Be("source_unauthorized");
    }

    [Fact]
    public async Task Mutual_tls_by_a_certificate_of_the_right_authority()
    {
        using var authority = TestCertificates.Authority("company");
        using var other = TestCertificates.Authority("other company");
        using var own = TestCertificates.Signed(authority);
        using var strange = TestCertificates.Signed(other);
        await using var guarded = await GuardedPrometheus.StartAsync(world.Prometheus.Address, TestCertificates.Signed(authority), clientAuthority: authority);
        var tls = new { ca = authority.ExportCertificatePem() };

        await PassesAsync(guarded, new { kind = "mtls", certificate = own.ExportCertificatePem(), key = TestCertificates.KeyPem(own) }, tls);
        (await RefusedAsync(guarded, new { kind = "mtls", certificate = strange.ExportCertificatePem(), key = TestCertificates.KeyPem(strange) }, tls))
            .Should().BeOneOf("source_tls", "source_failed", "source_unreachable", "source_timeout");
    }

    [Theory]
    [InlineData("company", "127.0.0.1", 300, null)]
    [InlineData("company", "127.0.0.1", -1, "source_tls")]
    [InlineData("company", "elsewhere.example", 300, "source_tls")]
    [InlineData("other", "127.0.0.1", 300, "source_tls")]
    public async Task A_certificate_is_verified_with_its_host_name_unless_that_is_switched_off(string trusted, string host, int days, string? code)
    {
        using var authority = TestCertificates.Authority("company");
        using var other = TestCertificates.Authority("other");
        await using var guarded = await GuardedPrometheus.StartAsync(world.Prometheus.Address, TestCertificates.Signed(authority, host, days));
        var ca = (trusted == "company" ? authority : other).ExportCertificatePem();

        if (code is null)
            await PassesAsync(guarded, new { kind = "none" }, new { ca });
        else
            (await RefusedAsync(guarded, new { kind = "none" }, new { ca })).Should().Be(code);
        await PassesAsync(guarded, new { kind = "none" }, new { skip_verify = true });
    }

    private async Task PassesAsync(GuardedPrometheus guarded, object auth, object? tls = null, Dictionary<string, string>? headers = null)
    {
        await using var server = await ServerAsync(guarded, auth, tls, headers);

        var check = await server.Client.PostAsync("/api/prometheus/configs/1/check", null).OkAsync();
        var result = await server.Client.SyncDayAsync(WorldFixture.Day);

        check["problem"].Should().BeNull(check.ToJsonString());
        result["imported"]!.GetValue<int>().Should().BePositive();
        using var stored = StoredData.Of(server);
        stored.Text().Should().NotContain(Secret).And.NotContain("PRIVATE KEY");
        (await server.Client.GetStringAsync("/api/prometheus/configs")).Should().NotContain(Secret).And.NotContain("PRIVATE KEY");
    }

    private async Task<string> RefusedAsync(GuardedPrometheus guarded, object auth, object? tls = null)
    {
        await using var server = await ServerAsync(guarded, auth, tls, null);

        var check = await server.Client.PostAsync("/api/prometheus/configs/1/check", null).OkAsync();
        var sync = await server.Client.PostAsync("/api/prometheus/sync?config_id=1&date=2026-02-10", null);

        (await sync.JsonAsync())["code"]!.GetValue<string>().Should().Be(check["problem"]!["code"]!.GetValue<string>());
        check.ToJsonString().Should().NotContain(Secret);
        return check["problem"]!["code"]!.GetValue<string>();
    }

    private async Task<AnalyzerServer> ServerAsync(GuardedPrometheus guarded, object auth, object? tls, Dictionary<string, string>? headers)
    {
        var server = new AnalyzerServer(world.MorningAfter);
        await server.Client.PostJsonAsync("/api/prometheus/configs", new
        {
            name = "guarded",
            url = guarded.Address,
            cluster_name = "prod-bj",
            time_zone = "Asia/Shanghai",
            label_matchers = "cluster=\"prod-bj\"",
            auth,
            tls,
            headers,
        }).OkAsync();
        return server;
    }
}
