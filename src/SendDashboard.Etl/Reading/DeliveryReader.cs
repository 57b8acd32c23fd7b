using Npgsql;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading.Workbooks;
using SendDashboard.Etl.Reading.Xml;
using SendDashboard.Etl.Staging;
using SendDashboard.Etl.Validating;

namespace SendDashboard.Etl.Reading;

/// <summary>Reads a delivery: recognises what it is, then judges every row once while it goes into staging.</summary>
/// <param name="contracts">The contracts it may be.</param>
/// <param name="clock">Only for the day on which quarantine is purged: nothing is judged by the clock.</param>
/// <param name="limits">How much is taken in.</param>
/// <param name="policy">Whose numbers an agency's feed may carry.</param>
public sealed class DeliveryReader(ContractLibrary contracts, TimeProvider clock, IngestLimits limits, Func<IdentityPolicy> policy)
{
    /// <summary>
    /// What the delivery is: contract, use, period and the layout of each file; or why it cannot be told. Reads the headings,
    /// the first rows and, for the fingerprint, the bytes.
    /// </summary>
    public async Task<FileVerdict<Recognition>> RecogniseAsync(DeliverySource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (FileNames.IsUnsafe(source.FileName))
        {
            return FileFault.Refuse(FaultCode.UnsafeName);
        }

        var members = new DeliveryFiles(limits).List(source);
        if (members.Stopped)
        {
            return members.Fault;
        }

        var set = Recognise(source, members.Value);
        if (set.Stopped)
        {
            return set.Fault;
        }

        var found = new PeriodReader(set.Value, source.FileName, source.AskedPeriod, limits).Find();
        if (found.Stopped)
        {
            return found.Fault;
        }

        var (sha256, size) = await Fingerprint.OfAsync(source.Path, members.Value, cancellationToken);
        var files = set.Value.Files.Select(f => f.Recognised(NameOf(f.Member, source), found.Value.Period.AsOf)).ToList();
        var layouts = string.Join(", ", files.Select(f => f.Layout).Distinct());
        return new Recognition(set.Value.Contract, found.Value.Use, found.Value.Period, layouts, files, sha256, size, source.FileName);
    }

    /// <summary>
    /// Judges every row and stages the good ones; all or nothing. On a fault nothing of the delivery is left in staging.
    /// Throws <see cref="LeaseLostException"/> when another worker has taken the run since.
    /// </summary>
    public async Task<FileVerdict<ReadResult>> ReadIntoStagingAsync(
        Recognition recognition,
        Cover cover,
        StagingTarget target,
        NpgsqlDataSource worker,
        IProgress<ReadProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recognition);
        ArgumentNullException.ThrowIfNull(worker);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var sink = await StagingSink.OpenAsync(worker, target, today.AddDays(recognition.Contract.QuarantineDays), cancellationToken);

        // Splitting, judging and writing are one tight loop without waits worth giving a thread back for.
        var read = await Task.Run(() => ReadFiles(recognition, cover, sink, progress, cancellationToken), cancellationToken);
        if (read.Stopped)
        {
            return read.Fault;
        }

        await sink.CommitAsync(cancellationToken);
        return new ReadResult(read.Value);
    }

    /// <summary>Judges every row without a database.</summary>
    public async Task<FileVerdict<CheckResult>> CheckAsync(Recognition recognition, Cover cover, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recognition);
        var sink = new CheckSink();
        var read = await Task.Run(() => ReadFiles(recognition, cover, sink, null, cancellationToken), cancellationToken);
        return read.Stopped ? read.Fault : new CheckResult(read.Value, sink.Faults);
    }

    private FileVerdict<RecognisedSet> Recognise(DeliverySource source, IReadOnlyList<SetMember> members)
    {
        try
        {
            return new Recogniser(contracts).Recognise(source, members);
        }
        catch (InvalidDataException)
        {
            return FileFault.Refuse(FaultCode.UnsafeArchive);
        }
    }

    private FileVerdict<List<TableCounts>> ReadFiles(
        Recognition recognition, Cover cover, IRowSink sink, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        var total = recognition.Files.Sum(f => f.SizeBytes);
        var before = 0L;
        var counts = new List<TableCounts>();
        var refusesRealPeople = policy() != IdentityPolicy.Anyone;
        var day = new JudgingDay(recognition.Period.AsOf, recognition.Period, refusesRealPeople);
        foreach (var file in recognition.Files)
        {
            var judge = new TableJudge(recognition.Contract, file.Table, recognition.Use, file.Columns, cover, day);
            var intake = new RowIntake(file, judge, sink);
            var done = before;
            var staged = sink.Begin(file.Table);
            void Report(long bytes, long rows) => progress?.Report(new ReadProgress(file.Table.Name, done + bytes, total, rows));
            var read = file.Xml is { } xml ? new RecordReader(file, intake, () => new XmlRecords(recognition.Contract, xml, file.Table, file.Member, limits)).Read(staged, Report, cancellationToken)
                : file.Member.Sheet is { } sheet ? new RecordReader(file, intake, () => Sheet(file, sheet)).Read(staged, Report, cancellationToken)
                : new TableReader(file, intake, limits).Read(staged, Report, cancellationToken);
            if (read.Stopped)
            {
                return read.Fault;
            }

            sink.End();
            before += file.SizeBytes;
            counts.Add(read.Value);
        }

        return counts;
    }

    private static SheetRecords Sheet(RecognisedFile file, SheetPlace sheet) => SheetStart.Open(
        Workbook.Open(file.Member.Path).Load(), sheet.Number, file.Columns, DaysWritten.Of(file.Table, file.Columns), file.Dialect);

    private static string NameOf(SetMember member, DeliverySource source) =>
        member.Entry is { } entry ? FileNames.Last(entry) : Directory.Exists(source.Path) ? Path.GetFileName(member.Path) : source.FileName;
}
