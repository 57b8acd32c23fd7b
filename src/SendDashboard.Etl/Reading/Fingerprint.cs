using System.Security.Cryptography;
using System.Text;

namespace SendDashboard.Etl.Reading;

/// <summary>SHA-256 of a delivery as it arrived: of the file, or of a folder's names and files in the order of their names.</summary>
internal static class Fingerprint
{
    internal static async Task<(byte[] Sha256, long SizeBytes)> OfAsync(string path, IReadOnlyList<SetMember> members, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            return (await OfFileAsync(path, cancellationToken), new FileInfo(path).Length);
        }

        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var member in members)
        {
            whole.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(member.Path)));
            whole.AppendData(await OfFileAsync(member.Path, cancellationToken));
        }

        return (whole.GetHashAndReset(), members.Sum(m => m.SizeBytes));
    }

    private static async Task<byte[]> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 18, FileOptions.SequentialScan | FileOptions.Asynchronous);
        return await SHA256.HashDataAsync(file, cancellationToken);
    }
}
