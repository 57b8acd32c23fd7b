-- Asks the Worker to run, pause or resume a feed; null when who asks may not.
select case @act
    when 'run-now' then desk.ask_run_now(@extract)
    when 'pause' then desk.ask_pause(@extract, @why)
    when 'resume' then desk.ask_resume(@extract) end
