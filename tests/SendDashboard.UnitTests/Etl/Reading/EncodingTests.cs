using System.Text;
using SendDashboard.Core.Faults;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>Letters arrive as they were meant, in whatever encoding, or the file is refused with the line.</summary>
public sealed class EncodingTests : ReadingTest
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private string Named(string id) => Text().Replace("C00002", id);

    public static TheoryData<string, string> Encodings() => new()
    {
        { "utf-16LE", "utf-16 (little-endian)" },
        { "utf-16BE", "utf-16 (big-endian)" },
        { "windows-1252", "windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task The_same_rows_arrive_whatever_the_encoding(string name, string shown)
    {
        var expected = await ReadsAsync(Bytes(Named("Zoë’s – É")), 5);

        var read = await ReadsAsync(Encoding.GetEncoding(name).GetBytes(Named("Zoë’s – É")), 5, "ENC-03 1");

        Assert.Equal(expected.ContentHash, read.ContentHash);
        Assert.Equal(shown, read.Encoding);
    }

    [Theory]
    [InlineData("utf-16LE")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_is_no_part_of_the_first_heading(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        await ReadsAsync([.. encoding.Preamble, .. encoding.GetBytes(Named("Zoë"))], 5, "ENC-03 1");
    }

    [Fact]
    public async Task Windows_letters_far_down_are_found_and_converted()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => Lines[1].Replace("C00001", $"P{i:D6}"));
        var text = string.Join('\n', [Lines[0], .. rows, Lines[2].Replace("C00002", "Zoë")]) + "\n";
        var expected = await ReadsAsync(Bytes(text), 20_001);

        var read = await ReadsAsync(Encoding.GetEncoding(1252).GetBytes(text), 20_001, "ENC-03 1");

        Assert.Equal(expected.ContentHash, read.ContentHash);
        Assert.Equal("windows-1252", read.Encoding);
    }

    [Fact]
    public Task A_letter_of_a_DOS_program_is_not_guessed_at() =>
        RefusedAsync(FaultCode.Encoding, Encoding.GetEncoding(850).GetBytes(Named("Zoë")), line: 3);

    [Fact]
    public async Task Windows_letters_and_UTF_8_in_one_file_are_refused_with_the_line()
    {
        var bytes = Encoding.GetEncoding(1252).GetBytes(Text().Replace("C00001", "Zo\u00EB").Replace("C00003", "C?03"));
        bytes = [.. bytes[..Array.LastIndexOf(bytes, (byte)'?')], .. "ë"u8, .. bytes[(Array.LastIndexOf(bytes, (byte)'?') + 1)..]];

        var verdict = await CheckAsync(bytes);

        // Letters in UTF-8 are there, so the file is UTF-8 and the row that is not is kept out by itself.
        Assert.Equal(["ENC-02 2"], verdict.Value!.Faults.Select(f => $"{f.Code} {f.Line}"));
        Assert.Equal(4, verdict.Value.Tables[0].RowsStaged);
    }

    [Fact]
    public Task Half_a_character_of_UTF_16_is_refused() =>
        RefusedAsync(FaultCode.Encoding, [.. Encoding.Unicode.GetBytes(Named("Zo")), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\nx\n")], line: 7);

    [Fact]
    public Task UTF_32_is_refused() => RefusedAsync(FaultCode.Encoding, [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text())], line: 1);

    [Fact]
    public Task Noise_is_refused()
    {
        var noise = new byte[4096];
        new Random(1).NextBytes(noise.AsSpan(1));
        noise[0] = 0x81;
        return RefusedAsync(FaultCode.Encoding, noise);
    }
}
