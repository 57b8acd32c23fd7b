-- One row is one load: its fingerprint, by what it was judged, and what it took the place of.
select sha256, size_bytes, layout, contract_version, contract_now, agreement, agreement_title, received_at, received_by, published_at, retired_at, state, before_run, before_file, after_run, after_file, of_run, of_file from desk.lineage(@delivery)
