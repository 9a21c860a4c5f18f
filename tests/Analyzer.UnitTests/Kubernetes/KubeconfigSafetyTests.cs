using Analyzer.Kubernetes;
using Analyzer.Language;

namespace Analyzer.UnitTests.Kubernetes;

/// <summary>What a stranger's kubeconfig must not do on this host (quality.md, Safety).</summary>
public sealed class KubeconfigSafetyTests
{
    [Theory]
    [InlineData("exec: {command: sh}", "kubectl create token")]
    [InlineData("auth-provider: {name: oidc}", "inline client certificate")]
    [InlineData("client-certificate: /etc/a.crt", "client-certificate-data")]
    [InlineData("client-key: /etc/a.key", "client-key-data")]
    [InlineData("certificate-authority: /etc/ca.crt", "certificate-authority-data")]
    [InlineData("tokenFile: /var/run/token", "Inline it as token")]
    [InlineData("token-file: /var/run/token", "Inline it as token")]
    [InlineData("proxy-url: http://evil", "not supported")]
    public void Programs_and_files_of_this_host_are_refused_with_how_to_do_without(string line, string advice) =>
        Reason(KubeconfigYaml.Of(user: $"token: abc, {line}")).Should().Contain(advice);

    [Theory]
    [InlineData("certificate-authority: ca.crt")]
    [InlineData("exec: {}")]
    public void They_are_refused_in_a_cluster_too(string line) =>
        Code(KubeconfigYaml.Of(cluster: line)).Should().Be("kubeconfig_refused");

    [Theory]
    [InlineData("exec: x")]
    [InlineData("preferences: {a: {b: [{exec: x}]}}")]
    [InlineData("EXEC: x")]
    [InlineData("TokenFile: x")]
    [InlineData("\"exec\": x")]
    [InlineData("\"ex\\x65c\": x")]
    [InlineData("!!str exec: x")]
    [InlineData("? exec\n: x")]
    [InlineData("? [a, b]\n: {exec: x}")]
    [InlineData("extensions: [a, {tokenFile: x}]")]
    [InlineData("---\nexec: x")]
    [InlineData("exec:")]
    public void They_are_refused_wherever_and_however_they_stand(string top) =>
        Code(KubeconfigYaml.Of(top: top)).Should().Be("kubeconfig_refused");

    [Theory]
    [InlineData("name: exec")]
    [InlineData("note: [exec, tokenFile]")]
    [InlineData("executor: x")]
    [InlineData("? [exec]\n: x")]
    [InlineData("client-certificate-data: x")]
    public void As_values_and_parts_of_names_they_are_harmless(string top)
    {
        var check = () => KubeconfigSafety.Check(KubeconfigYaml.Of(top: top));
        check.Should().NotThrow();
    }

    [Fact]
    public void Aliases_are_refused_before_anything_unfolds_them() =>
        Reason(KubeconfigYaml.Of(top: "a: &a [x]\nb: *a"), "kubeconfig_invalid").Should().Contain("aliases");

    [Fact]
    public void A_merge_of_an_alias_hides_nothing() =>
        Code(KubeconfigYaml.Of(top: "a: &a {x: y}\nb: {<<: *a}")).Should().Be("kubeconfig_invalid");

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Deep_nesting_is_refused(char open, char close)
    {
        var deep = "a: " + string.Concat(Enumerable.Repeat(open == '{' ? "{k: " : "[", 40)) + "1" + new string(close, 40);
        Reason(KubeconfigYaml.Of(top: deep), "kubeconfig_invalid").Should().Contain("nested too deeply");
    }

    [Fact]
    public void A_hundred_thousand_brackets_do_not_overflow_the_stack() =>
        Code("a: " + new string('[', 100_000)).Should().Be("kubeconfig_invalid");

    private static string Code(string yaml) => Failure(yaml).Code;

    private static string Reason(string yaml, string code = "kubeconfig_refused")
    {
        var failure = Failure(yaml);
        failure.Code.Should().Be(code);
        return failure.Reason.En;
    }

    private static ExplainedException Failure(string yaml)
    {
        var check = () => KubeconfigSafety.Check(yaml);
        return check.Should().Throw<ExplainedException>().Which;
    }
}
