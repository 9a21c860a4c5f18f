using System.Net;
using System.Net.Sockets;
using Analyzer.Language;

namespace Analyzer.Http;

/// <summary>
/// Addresses that this server never calls, whoever asks: link-local ones, where clouds keep their metadata and
/// credentials (quality.md, Safety). Checked on the address that is really connected to, so no DNS name gets around it.
/// </summary>
internal static class OutboundAddress
{
    public static bool IsRefused(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal;
        var bytes = address.GetAddressBytes();
        return bytes[0] == 169 && bytes[1] == 254;
    }

    public static Message Refusal(string host) => new(
        $"{host} 是链路本地地址（169.254.0.0/16、fe80::/10），不允许访问。",
        $"{host} is a link-local address (169.254.0.0/16, fe80::/10) and is refused.");

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (Array.Exists(addresses, IsRefused))
            throw new ExplainedException("address_refused", Refusal(context.DnsEndPoint.Host));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
