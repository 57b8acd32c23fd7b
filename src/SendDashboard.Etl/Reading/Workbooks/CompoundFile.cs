using System.Buffers.Binary;
using System.Text;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>
/// A compound document: a workbook behind a password, or one of the format before 2007. Only its list of contents is looked at. Source:
/// MS-CFB, section 2.2; MS-OFFCRYPTO, section 2.3.
/// </summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int Looked = 16 * 1024;

    /// <summary>Whether it holds a workbook that a password locks.</summary>
    internal static bool IsEncrypted(string path)
    {
        using var file = File.OpenRead(path);
        var header = new byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            return false;
        }

        var sector = 1L << (BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)) & 15);
        var at = (BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)) + 1L) * sector;
        if (at >= file.Length)
        {
            return false;
        }

        file.Position = at;
        var contents = new byte[Looked];
        var read = file.ReadAtLeast(contents, Looked, throwOnEndOfStream: false);
        return contents.AsSpan(0, read).IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }
}
