namespace SendDashboard.Etl.Reading.Texts;

/// <summary>How a text file is laid out: recognised from its headings, kept for reading it.</summary>
/// <param name="Separator">What stands between columns.</param>
/// <param name="HeadingLine">Physical line of the (first) heading row.</param>
/// <param name="HeadingOffset">Where that line begins, in bytes of the text as UTF-8 without its mark.</param>
/// <param name="HeadingRows">Rows that the headings take.</param>
public sealed record Dialect(char Separator = ',', long HeadingLine = 1, long HeadingOffset = 0, int HeadingRows = 1)
{
    /// <summary>Commas, headings in the first row.</summary>
    internal static readonly Dialect Plain = new();

    /// <summary>What an analyst is told beside the encoding; empty for the plain one.</summary>
    internal string Words =>
        (Separator switch { ';' => ", semicolons", '\t' => ", tabs", '|' => ", bars", _ => "" })
        + (HeadingLine > 1 ? FormattableString.Invariant($", headings in row {HeadingLine}") : "");
}
