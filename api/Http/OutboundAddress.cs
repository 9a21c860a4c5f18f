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
    /// <summary>Where clouds answer metadata outside the link-local ranges (Alibaba Cloud; AWS by IPv6).</summary>
    private static readonly IPAddress[] Metadata = [IPAddress.Parse("100.100.100.200"), IPAddress.Parse("fd00:ec2::254")];

    public static bool IsRefused(IPAddress address)
    {
        var plain = Unfold(address);
        if (Metadata.Contains(plain) || plain.IsIPv6LinkLocal)
            return true;
        return plain.AddressFamily == AddressFamily.InterNetwork && plain.GetAddressBytes() is [169, 254, ..];
    }

    /// <summary>The IPv4 address inside an IPv6 one: mapped, compatible, 6to4 (2002::/16) or NAT64 (64:ff9b::/96).</summary>
    private static IPAddress Unfold(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        return bytes switch
        {
            _ when address.IsIPv4MappedToIPv6 => address.MapToIPv4(),
            [0x20, 0x02, var a, var b, var c, var d, ..] => new IPAddress([a, b, c, d]),
            [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, .. var last] => new IPAddress(last),
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, > 0, ..] => new IPAddress(bytes[12..]),
            _ => address,
        };
    }

    public static Message Refusal(string host) => new(
        $"{host} 是链路本地或云元数据地址，不允许访问。",
        $"{host} is a link-local or cloud metadata address and is refused.");

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
