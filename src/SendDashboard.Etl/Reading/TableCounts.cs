namespace SendDashboard.Etl.Reading;

/// <summary>What was read of one table. RowsInFile = RowsStaged + RowsKeptOut, always.</summary>
/// <param name="Table">Table of the contract.</param>
/// <param name="FileName">Its file.</param>
/// <param name="Layout">Layout of the file.</param>
/// <param name="Encoding">Encoding of the file.</param>
/// <param name="RowsInFile">Rows, heading not counted.</param>
/// <param name="RowsStaged">Rows let in.</param>
/// <param name="RowsKeptOut">Rows kept out by an error.</param>
/// <param name="Queries">Queries raised.</param>
/// <param name="ContentHash">Sixteen bytes, the same for the same rows in any order.</param>
/// <param name="ColumnsNotUsed">Headings the contract does not name (COL-03): neither read nor kept.</param>
/// <param name="ColumnsNotAgreed">Fields found that the agreement does not name (COL-05): neither read nor kept.</param>
/// <param name="StagedName">Staged table with its schema, safe to put in SQL; empty when nothing was staged (check only).</param>
public sealed record TableCounts(
    string Table,
    string FileName,
    string Layout,
    string Encoding,
    long RowsInFile,
    long RowsStaged,
    long RowsKeptOut,
    long Queries,
    byte[] ContentHash,
    IReadOnlyList<string> ColumnsNotUsed,
    IReadOnlyList<string> ColumnsNotAgreed,
    string StagedName);
