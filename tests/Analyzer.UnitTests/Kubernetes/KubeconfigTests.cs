using System.Text;
using Analyzer.Kubernetes;
using Analyzer.Language;

namespace Analyzer.UnitTests.Kubernetes;

/// <summary>A stranger's kubeconfig (quality.md, Safety).</summary>
public sealed class KubeconfigTests
{
    private const string Flow = """
        current-context: a
        clusters: [{name: one, cluster: {server: 'https://one:6443'}}]
        users: [{name: robot, user: {token: abc}}]
        contexts: [{name: a, context: {cluster: one, user: robot}}]
        """;

    [Fact]
    public void A_token_of_an_inline_kubeconfig_is_taken()
    {
        var config = Kubeconfig.Parse(KubeconfigYaml.Of(), null);
        (config.Context, config.Server, config.UserKind).Should().Be(("ops", "https://10.0.0.1:6443", "token"));
        (config.SkipTlsVerify, config.TlsServerName, config.CertificateExpiresAt).Should().Be((false, null, null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Its_base64_is_the_same_whether_on_one_line_or_several(bool lines)
    {
        var base64 = Convert.ToBase64String(
            Encoding.UTF8.GetBytes(KubeconfigYaml.Of()), lines ? Base64FormattingOptions.InsertLineBreaks : Base64FormattingOptions.None);
        Kubeconfig.Parse($"\uFEFF  {base64}\n", null).Text.Should().Be(KubeconfigYaml.Of());
    }

    [Fact]
    public void What_its_base64_holds_is_judged_too()
    {
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(KubeconfigYaml.Of(user: "exec: {command: sh}")));
        Code(base64).Should().Be("kubeconfig_refused");
    }

    [Theory]
    [InlineData("clusters: [{name: one")]
    [InlineData("users: [{name: robot")]
    [InlineData("contexts: [{name: a")]
    public void An_entry_of_nothing_is_passed_over(string list) =>
        Kubeconfig.Parse(Flow.Replace(list, list.Replace("[", "[~, ", StringComparison.Ordinal), StringComparison.Ordinal), null)
            .Context.Should().Be("a");

    [Fact]
    public void What_is_shown_and_checked_is_what_is_used_though_names_differ_in_case_alone()
    {
        var config = Kubeconfig.Parse(Flow.Replace(
            "clusters: [", "clusters: [{name: ONE, cluster: {server: 'https://evil.example', insecure-skip-tls-verify: true}}, ",
            StringComparison.Ordinal), null);
        (config.Server, config.Client.Host, config.Client.SkipTlsVerify).Should().Be(("https://one:6443", "https://one:6443", false));
    }

    [Theory]
    [InlineData("https://admin:hunter2@one:6443")]
    [InlineData("https://one:6443?x=1")]
    public void A_server_holds_no_password_and_no_query(string server) =>
        Code(Flow.Replace("https://one:6443", server, StringComparison.Ordinal)).Should().Be("kubeconfig_invalid");

    [Fact]
    public void Several_may_be_read_at_once() =>
        Parallel.For(0, 2000, _ => Kubeconfig.Parse(Flow, null).Context.Should().Be("a"));

    [Fact]
    public void The_context_used_before_goes_on_when_the_new_kubeconfig_has_it() =>
        Kubeconfig.Parse(KubeconfigYaml.Two, null, preferred: "b").Context.Should().Be("b");

    [Fact]
    public void Without_a_wish_the_current_context_is_used() =>
        Kubeconfig.Parse(KubeconfigYaml.Two, null).Server.Should().Be("https://one:6443");

    [Fact]
    public void A_wished_context_is_used_with_its_own_cluster_and_user()
    {
        var config = Kubeconfig.Parse(KubeconfigYaml.Two, "b");
        (config.Context, config.Server, config.UserKind).Should().Be(("b", "https://two:6443", "basic"));
    }

    [Theory]
    [InlineData("c")]
    [InlineData(null)]
    public void Several_contexts_without_a_choice_are_listed_to_choose_from(string? wished)
    {
        var failure = Refusal(KubeconfigYaml.Two.Replace("current-context: a", "current-context: ''"), wished);
        failure.Code.Should().Be("choose_context");
        failure.Reason.En.Should().Contain("a, b");
    }

    [Fact]
    public void A_single_context_needs_no_choice() =>
        Kubeconfig.Parse(KubeconfigYaml.Of().Replace("current-context: ops", ""), null).Context.Should().Be("ops");

    [Fact]
    public void Switching_verification_off_is_kept_and_shown() =>
        Kubeconfig.Parse(KubeconfigYaml.Of(cluster: "insecure-skip-tls-verify: true"), null).SkipTlsVerify.Should().BeTrue();

    [Fact]
    public void The_name_to_verify_is_kept_and_shown() =>
        Kubeconfig.Parse(KubeconfigYaml.Of(cluster: "tls-server-name: kube.internal"), null).TlsServerName.Should().Be("kube.internal");

    [Theory]
    [InlineData("http://169.254.169.254")]
    [InlineData("https://169.254.0.1:6443")]
    [InlineData("https://[fe80::1]:6443")]
    [InlineData("https://[::ffff:169.254.169.254]")]
    [InlineData("http://2852039166")]
    [InlineData("http://0xA9FEA9FE")]
    public void A_link_local_server_is_refused_however_it_is_written(string server) =>
        Code(KubeconfigYaml.Of(server: server)).Should().Be("kubeconfig_refused");

    [Theory]
    [InlineData("ftp://10.0.0.1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("10.0.0.1")]
    [InlineData("''")]
    public void A_server_that_is_no_http_address_is_not_valid(string server) =>
        Code(KubeconfigYaml.Of(server: server)).Should().Be("kubeconfig_invalid");

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("not base64!")]
    [InlineData("AAAA////")]
    [InlineData("a: [b")]
    [InlineData("a: b: c")]
    [InlineData("- a: 1")]
    [InlineData("\"a: b\"")]
    [InlineData("clusters: 5")]
    public void Text_that_is_no_kubeconfig_is_not_valid(string text) => Code(text).Should().Be("kubeconfig_invalid");

    [Theory]
    [InlineData("clusters: []", "cluster")]
    [InlineData("users: []", "user")]
    public void A_context_that_leads_nowhere_is_not_valid(string without, string what)
    {
        var yaml = string.Join('\n', KubeconfigYaml.Of().Split('\n').Where(line => !line.StartsWith(without[..5], StringComparison.Ordinal))) + "\n" + without;
        Refusal(yaml).Reason.En.Should().Contain($"There is no {what} named");
    }

    [Fact]
    public void A_kubeconfig_longer_than_any_is_not_valid() =>
        Code("a: " + new string('x', 1 << 20)).Should().Be("kubeconfig_invalid");

    [Fact]
    public void A_client_certificate_that_is_no_certificate_is_not_valid() =>
        Code(KubeconfigYaml.Of(user: "client-certificate-data: bm90IGEgY2VydA==")).Should().Be("kubeconfig_invalid");

    [Fact]
    public void A_client_certificate_tells_when_it_expires()
    {
        var expires = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);
        var config = Kubeconfig.Parse(KubeconfigYaml.Of(user: $"client-certificate-data: {KubeconfigYaml.Certificate(expires)}, client-key-data: a2V5"), null);
        (config.UserKind, config.CertificateExpiresAt).Should().Be(("client_certificate", expires));
    }

    private static string Code(string text) => Refusal(text).Code;

    private static ExplainedException Refusal(string text, string? context = null)
    {
        var parse = () => Kubeconfig.Parse(text, context);
        return parse.Should().Throw<ExplainedException>().Which;
    }
}
