using System.Net;
using Analyzer.Http;

namespace Analyzer.UnitTests.Http;

/// <summary>Addresses that are never called, however they are written (quality.md, Safety).</summary>
public sealed class OutboundAddressTests
{
    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:a9fe:a9fe::")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("100.100.100.200")]
    public void Link_local_and_metadata_addresses_are_refused(string address) =>
        OutboundAddress.IsRefused(IPAddress.Parse(address)).Should().BeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.253.0.1")]
    [InlineData("2001:db8::1")]
    public void Others_are_not(string address) => OutboundAddress.IsRefused(IPAddress.Parse(address)).Should().BeFalse();
}
