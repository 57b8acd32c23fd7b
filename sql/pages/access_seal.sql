-- One row is how far the record of reads is sealed.
select sealed, sealed_at, waiting, waiting_since, whole from desk.access_seal()
