using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Web.Access;

/// <summary>Keeps the keys of cookies and form tokens in the database, so that every Web of an area has the same.</summary>
internal sealed class DatabaseKeys(NpgsqlDataSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenConnection();
        return [.. connection.Query<string>(NamedSql.Read("accounts/keys.sql")).Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        connection.Execute(NamedSql.Read("accounts/keep_key.sql"), new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) });
    }
}
