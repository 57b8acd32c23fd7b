namespace SendDashboard.Core.Faults;

/// <summary>
/// The codes the engine raises by itself, and what each does. Wording is in <c>etl-configs/messages.yml</c>; a test holds the
/// two together. Codes up to FILE-09, ENC, CSV, COL, DATE-07, NUM-02, ID-05, CODE, SUM, IG-02 and SAFE-01 are those of the
/// message catalogue analysts already know; the rest continue its numbering.
/// </summary>
public static class FaultCode
{
    // Files.
    public const string WrongKind = "FILE-02";
    public const string TooBig = "FILE-03";
    public const string Empty = "FILE-04";
    public const string HeadingsOnly = "FILE-05";
    public const string Password = "FILE-07";
    public const string AlreadyLoaded = "FILE-08";
    public const string UnsafeArchive = "FILE-10";
    public const string UnsafeName = "FILE-11";
    public const string TableMissing = "FILE-12";
    public const string TableTwice = "FILE-13";
    public const string NotRecognised = "FILE-14";
    public const string AnotherAgency = "FILE-15";
    public const string CutShort = "FILE-16";
    public const string UseUnknown = "FILE-17";
    public const string NestedArchive = "FILE-18";
    public const string Encoding = "ENC-01";
    public const string QuoteNeverClosed = "CSV-03";
    public const string RowTooLong = "CSV-07";
    public const string RowsAboveHeadings = "CSV-08";
    public const string BrokenXml = "XML-01";
    public const string HarmfulXml = "XML-02";
    public const string ColumnMissing = "COL-01";
    public const string ColumnTwice = "COL-02";
    public const string ColumnRenamed = "COL-04";
    public const string MonthFirst = "DATE-03";
    public const string PeriodMismatch = "SUM-02";
    public const string PeriodUnknown = "SUM-04";
    public const string AgreementNotInForce = "IG-01";
    public const string RealPerson = "IG-03";
    public const string NoAgreement = "IG-04";

    // Files that are read, and how: queries about the whole file.
    public const string Converted = "ENC-03";
    public const string OtherSeparator = "CSV-01";
    public const string Preamble = "CSV-04";
    public const string LayoutNotInUse = "LAY-01";
    public const string HiddenRows = "XLS-02";
    public const string OtherSheets = "XLS-03";

    // Rows.
    public const string DamagedLetters = "ENC-02";
    public const string CellCount = "CSV-02";
    public const string StrayQuote = "CSV-05";
    public const string ClosingLine = "CSV-06";
    public const string BrokenCell = "XLS-01";
    public const string ElementTwice = "XML-03";
    public const string Missing = "REQ-01";
    public const string TooLong = "TEXT-01";
    public const string TooShort = "TEXT-02";
    public const string NotADate = "DATE-01";
    public const string ExcelSerial = "DATE-02";
    public const string TwoFigureYear = "DATE-04";
    public const string DateOrder = "DATE-05";
    public const string Future = "DATE-06";
    public const string Age = "DATE-07";
    public const string PlaceholderDate = "DATE-08";
    public const string DateOutOfRange = "DATE-09";
    public const string Scientific = "NUM-01";
    public const string NumberAsDate = "NUM-05";
    public const string NotANumber = "NUM-03";
    public const string NumberOutOfRange = "NUM-04";
    public const string NotYesNo = "BOOL-01";
    public const string UpnShape = "ID-01";
    public const string UpnCheck = "ID-02";
    public const string NhsNumberCheck = "ID-05";
    public const string UpnTemporary = "ID-06";
    public const string NhsNumberShape = "ID-07";
    public const string UlnShape = "ID-08";
    public const string UlnCheck = "ID-09";
    public const string PlaceholderNumber = "ID-10";
    public const string Postcode = "ID-11";
    public const string UnknownCode = "CODE-01";
    public const string RetiredCode = "CODE-02";
    public const string NeedsValue = "ROW-01";
    public const string MustBeBlank = "ROW-02";
    public const string NoneOf = "ROW-03";
    public const string OtherPeriod = "ROW-04";
    public const string FormulaLike = "SAFE-01";
}
