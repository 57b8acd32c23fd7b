using SendDashboard.Core.Faults;
using SendDashboard.Etl.Reading.Texts;

namespace SendDashboard.Etl.Reading;

/// <summary>Why a row is longer than a row may be: a quote mark that was never closed, or one endless cell.</summary>
internal static class EndlessRow
{
    private const int Looked = 1 << 20;

    /// <summary>
    /// The fault of the row that begins on that line (of the file, from 1). It is looked at once more, from the start of the file: this
    /// happens once, and then the file is refused.
    /// </summary>
    internal static FileFault Fault(SetMember member, TextEncoding letters, string table, long line) =>
        FileFault.Refuse(HasQuote(member, letters, line) ? FaultCode.QuoteNeverClosed : FaultCode.RowTooLong, table, line);

    private static bool HasQuote(SetMember member, TextEncoding letters, long line)
    {
        using var bytes = MemberStream.Open(member, long.MaxValue);
        bytes.PassMark();
        using var text = new TextStream(bytes, letters);
        var block = new byte[64 * 1024];
        var (at, left) = (1L, Looked);
        var afterReturn = false;
        while (left > 0 && text.Read(block) is > 0 and var read)
        {
            for (var i = 0; i < read && left > 0; i++)
            {
                var b = block[i];
                if (at >= line)
                {
                    left--;
                    if (b == '"')
                    {
                        return true;
                    }
                }

                at += b == '\r' || (b == '\n' && !afterReturn) ? 1 : 0;
                afterReturn = b == '\r';
            }
        }

        return false;
    }
}
