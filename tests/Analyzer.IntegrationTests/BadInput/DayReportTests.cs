using System.Net;
using System.Net.Sockets;
using System.Text;
using Analyzer.IntegrationTests.Server;

namespace Analyzer.IntegrationTests.BadInput;

/// <summary>Day report files that are none, too much, or in pieces (quality.md, Bad input).</summary>
public sealed class DayReportTests(BadInputServer server) : IClassFixture<BadInputServer>
{
    private const string Name = "mm_Day_report_2026-03-01.txt";
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Random_bytes_are_no_text()
    {
        var noise = new byte[100_000];
        new Random(2).NextBytes(noise);
        await RefusedAsync(noise, "text in none of UTF-8");
    }

    [Fact]
    public Task A_file_of_one_endless_line_has_no_usable_line() => RefusedAsync(Filled(40 * Megabyte, 'a'), "longer than 4096 characters");

    [Fact]
    public Task A_file_beyond_the_limit_is_refused_by_its_size() => RefusedAsync(Filled(65 * Megabyte, 'a'), "larger than 64 MB");

    [Fact]
    public async Task An_upload_beyond_the_limit_is_refused_before_it_is_read() => await server.RefusesAsync(
        server.AskFirstAsync("/api/reports/upload", Endless(300L * Megabyte, tellsLength: true)), HttpStatusCode.RequestEntityTooLarge, "too_large", "too large");

    [Fact]
    public async Task An_upload_that_does_not_tell_its_length_is_cut_off_at_the_limit()
    {
        try
        {
            using var response = await server.Client.PostAsync("/api/reports/upload", Endless(300L * Megabyte, tellsLength: false));
            response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // The server has answered and closed while we were still sending.
        }
        await server.StaysAsync();
    }

    [Theory]
    [InlineData("项目\0;ns;1;2", "NUL")]
    [InlineData("p;ns;1;2;3", "found 5")]
    [InlineData("p;ns;NaN;2", "not a number")]
    [InlineData("p;ns;1,000;2", "not a number")]
    [InlineData("p;ns;-1;2", "negative")]
    [InlineData("p;ns;1e400;2", "impossibly large")]
    [InlineData("p;ns;1e308;2", "impossibly large")]
    [InlineData(";ns;1;2", "project name is empty")]
    [InlineData("p\u001b[31m;ns;1;2", "control characters")]
    public Task A_line_that_cannot_be_taken_says_why(string line, string words) => RefusedAsync(Encoding.UTF8.GetBytes(line + "\n"), words);

    [Fact]
    public async Task Two_encodings_in_one_file_are_none() => await RefusedAsync(
        [.. Encoding.UTF8.GetBytes("支付;ns;1;2\n"), .. Encoding.GetEncoding("utf-16").GetBytes("支付;ns;1;2\n"), 0xFF, 0xFE, 0xFF], "text in none of UTF-8");

    [Theory]
    [InlineData("mm_Day_report_2026-02-30.txt")]
    [InlineData("mm_Day_report_0000-00-00.txt")]
    [InlineData("mm_Day_report_99999-01-01.txt")]
    [InlineData("report.txt")]
    public async Task A_name_without_a_date_that_exists_is_refused(string name) => await server.RefusesAsync(
        server.Client.UploadAsync("/api/reports/upload", "files", (name, Encoding.UTF8.GetBytes("p;ns;1;2\n"))),
        HttpStatusCode.UnprocessableEntity, "no_file_taken", "no single date that exists");

    [Fact]
    public async Task An_upload_that_breaks_off_changes_nothing()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
            var head = $"POST /api/reports/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{Name}\"\r\n\r\np;ns;1;2\n";
            await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head));
        }

        await server.StaysAsync();
        (await server.Client.GetAsync("/api/reports/2026-03-01")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private Task RefusedAsync(byte[] content, string words) => server.RefusesAsync(
        server.Client.UploadAsync("/api/reports/upload", "files", (Name, content)), HttpStatusCode.UnprocessableEntity, "no_file_taken", words);

    private static byte[] Filled(int bytes, char letter)
    {
        var filled = new byte[bytes];
        Array.Fill(filled, (byte)letter);
        return filled;
    }

    /// <summary>A form whose one file goes on for so many bytes, made while it is sent.</summary>
    private static MultipartFormDataContent Endless(long bytes, bool tellsLength) =>
        new() { { new StreamContent(new EndlessStream(bytes, tellsLength)), "files", Name } };

    private sealed class EndlessStream(long length, bool tellsLength) : Stream
    {
        private long _position;

        public override bool CanRead => true;
        public override bool CanSeek => tellsLength;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => _position; set => _position = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var more = (int)Math.Min(count, length - _position);
            Array.Fill(buffer, (byte)'a', offset, more);
            _position += more;
            return more;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
