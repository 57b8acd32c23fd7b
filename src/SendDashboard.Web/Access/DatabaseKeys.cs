using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Web.Access;

/// <summary>Keeps the keys of cookies and form tokens in the database, so that every Web of an area has the same.</summary>
internal sealed class DatabaseKeys(IServiceProvider services) : IXmlRepository
{
    // Not before it is needed: the host starts without a database.
    private NpgsqlDataSource Database => services.GetRequiredService<NpgsqlDataSource>();

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = Database.OpenConnection();
        return [.. connection.Query<string>(NamedSql.Read("accounts/keys.sql")).Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = Database.OpenConnection();
        connection.Execute(NamedSql.Read("accounts/keep_key.sql"), new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) });
    }
}
