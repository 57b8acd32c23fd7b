namespace SendDashboard.Web.Components.Forms;

/// <summary>A message for one field: the same words in the summary and beside the field.</summary>
public sealed record FieldError(string FieldId, string Message, string? WhatToDo = null);
