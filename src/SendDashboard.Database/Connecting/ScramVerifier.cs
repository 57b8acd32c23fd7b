using System.Security.Cryptography;
using System.Text;

namespace SendDashboard.Database.Connecting;

/// <summary>
/// The form in which PostgreSQL keeps a password: <c>SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey</c>
/// (RFC 5803; PostgreSQL manual, pg_authid). Holds no quote character, whatever the password.
/// </summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096; // PostgreSQL's own default
    private const int Bytes = 32;

    /// <param name="password">Printable ASCII, which RFC 4013 (SASLprep) leaves as it is.</param>
    public static string Of(string password)
    {
        if (!password.All(letter => letter is >= ' ' and <= '~'))
        {
            throw new InvalidOperationException("A database password must be made of printable ASCII characters.");
        }

        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, Bytes);
        var storedKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var serverKey = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(storedKey)}:{Convert.ToBase64String(serverKey)}";
    }
}
