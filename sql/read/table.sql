-- One row is one table of the delivery as it was read.
insert into ops.delivery_table (delivery_id, table_name, file_name, layout, encoding, rows_in_file, rows_not_loaded, queries,
                                columns_not_used, columns_not_agreed)
values (@delivery, @table, @fileName, @layout, @encoding, @rowsInFile, @rowsKeptOut, @queries, @columnsNotUsed, @columnsNotAgreed);
