using System.Globalization;
using System.Text;
using System.Xml;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>Small pieces of SpreadsheetML: rich text, escapes, column letters. Source: ECMA-376 part 1, sections 18.3, 18.4 and 22.9.2.19.</summary>
internal static class CellMarkup
{
    private const int LongestCell = 32_767 * 2;
    private const int LastColumn = 16_384;

    /// <summary>The text of the element the reader stands on: every run of it, without the reading aids of Japanese text.</summary>
    internal static void ReadText(XmlReader xml, StringBuilder into)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                PassBy(xml);
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                into.Append(Unescape(xml.Value));
                if (into.Length > LongestCell)
                {
                    throw new InvalidDataException("A cell holds more than a cell can.");
                }
            }
        }
    }

    /// <summary>Goes to the end of the element the reader stands on.</summary>
    internal static void PassBy(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
        }
    }

    /// <summary>Column number, from 0, of a reference such as <c>AB12</c>.</summary>
    internal static int Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = column * 26 + (c - 'A' + 1);
            if (column > LastColumn)
            {
                throw new InvalidDataException("A cell stands right of the last column.");
            }
        }

        return column - 1;
    }

    /// <summary>Letters of a column: 27 is AB.</summary>
    internal static string Letters(int column) =>
        (column >= 26 ? Letters(column / 26 - 1) : "") + (char)('A' + column % 26);

    // Characters that XML cannot hold are written _x000D_.
    private static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 6;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
