using System.Security.Cryptography;
using Analyzer.Language;
using Microsoft.AspNetCore.DataProtection;

namespace Analyzer.Data;

/// <summary>Protects kubeconfigs, tokens, passwords and keys at rest; only the adapters that use them open them.</summary>
internal sealed class Secrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Analyzer.Secrets.v1");

    public string Protect(string secret) => _protector.Protect(secret);

    /// <exception cref="ExplainedException"><c>secrets_lost</c>: the keys it was stored with are gone.</exception>
    public string Open(string stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException lost)
        {
            throw new ExplainedException("secrets_lost", new(
                "无法打开已保存的密钥：本安装的保护密钥（SQLite 时在数据文件夹的 keys 中）已丢失或更换。请重新填写 kubeconfig、令牌或密码。",
                "What was stored as a secret cannot be opened: the installation's protection keys (with SQLite in the data folder's keys) are gone or others. Enter the kubeconfig, token or password again."), lost);
        }
    }
}
