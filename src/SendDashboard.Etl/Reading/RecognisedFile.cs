using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading.Texts;

namespace SendDashboard.Etl.Reading;

/// <summary>One file of a delivery, matched to its table.</summary>
/// <param name="Table">The table.</param>
/// <param name="FileName">Its name within the set, or the delivery's.</param>
/// <param name="Layout">Layout recognised from its headings.</param>
/// <param name="Encoding">How it is written: utf-8, windows-1252, workbook, xml; and how it is laid out where that is not the plain way.</param>
/// <param name="SizeBytes">Its size, unpacked.</param>
/// <param name="Columns">Which column of the file holds which field.</param>
/// <param name="Member">Where it is found: a path, or the name of a zip's entry.</param>
public sealed record RecognisedFile(
    ContractTable Table, string FileName, string Layout, string Encoding, long SizeBytes, ColumnMap Columns, SetMember Member)
{
    /// <summary>It holds rows that went out to be mended, with the two columns that say what was wrong.</summary>
    public bool IsFixFile { get; } = Columns.IsFixFile;

    /// <summary>Separator and headings of a text file; where the headings of a sheet stand.</summary>
    internal Dialect Dialect { get; init; } = Dialect.Plain;

    /// <summary>Encoding of a text file, as far as its start tells.</summary>
    internal TextEncoding Letters { get; init; }

    /// <summary>The layout of an XML file; null for any other.</summary>
    internal XmlLayout? Xml { get; init; }

    /// <summary>What whoever sent it is told about the file as a whole, by code, with the line it is about.</summary>
    public IReadOnlyList<FileNote> Notes { get; init; } = [];
}

/// <summary>Something about a whole file that does not stop it: how it was read where that is not the plain way.</summary>
/// <param name="Code">Its words are in the message catalogue.</param>
/// <param name="Line">Line it is about.</param>
public sealed record FileNote(string Code, long Line);
