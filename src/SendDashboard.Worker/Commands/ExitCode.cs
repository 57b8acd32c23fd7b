namespace SendDashboard.Worker.Commands;

/// <summary>What the command line answers with, for scripts.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>Everything loaded; some rows need an explanation.</summary>
    public const int Queries = 1;

    /// <summary>Some rows were kept out, or the file is held until a person answers.</summary>
    public const int ErrorsOrHeld = 2;

    /// <summary>The file was refused whole.</summary>
    public const int Refused = 3;

    /// <summary>We are at fault, or the command was not understood.</summary>
    public const int Fault = 4;
}
