using System.Xml;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>How markup that somebody else wrote is opened: no document type, no entities of its own, nothing fetched, no more than it said.</summary>
internal static class SafeXml
{
    /// <summary>Deepest nesting that any return or workbook needs, with room to spare.</summary>
    internal const int MaxDepth = 64;

    static SafeXml() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance); // XML may say windows-1252

    internal static XmlReader Open(Stream stream, long most) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        MaxCharactersInDocument = most,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });
}
