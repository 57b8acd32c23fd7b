using SendDashboard.Core;
using SendDashboard.Core.Agreements;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Agreements;

/// <summary>The agreements as last read. Files may change while the program runs; the door always asks the latest that could be read whole.</summary>
public sealed class CurrentAgreements(AgreementLibrary read)
{
    private volatile AgreementLibrary _now = read;

    /// <summary>The latest agreements.</summary>
    public AgreementLibrary Now => _now;

    /// <summary>Reads the files again. True when they say something else than before; when one of them is wrong, the earlier ones stay.</summary>
    /// <exception cref="ConfigException">A file is wrong; the message names file, place and rule.</exception>
    public bool ReadAgain(ProductFolders folders, ContractLibrary contracts)
    {
        var read = AgreementLibrary.Load(folders, contracts);
        if (read.All.Select(Says).SequenceEqual(_now.All.Select(Says), StringComparer.Ordinal))
        {
            return false;
        }

        _now = read;
        return true;
    }

    // Records hold lists, which are equal only when they are the same one: what is compared is what the agreement says.
    private static string Says(Agreement agreement) => System.Text.Json.JsonSerializer.Serialize(agreement);
}
