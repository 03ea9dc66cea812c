package io.shoplens.jobs.segments;

import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.segments.DescribeCustomersTask.CustomersPart;
import io.shoplens.jobs.segments.DescribeSessionsTask.SessionsPart;
import java.util.List;

/** Learns and describes, without writing any table. */
final class SegmentSteps {
  private final ModelRun run;
  private final ClusterSettings settings;

  SegmentSteps(ModelRun run, ClusterSettings settings) {
    this.run = run;
    this.settings = settings;
  }

  CustomerSegments customers() {
    Source source = Source.ofCustomers(run.tables());
    TrainedSegments trained = new SegmentTrainer(run.flink(), source, settings).train();
    List<CustomersPart> parts =
        run.stage("describe customers")
            .run(source.units(), new DescribeCustomersTask(source, trained, run.staging()));
    DescribedSegments described =
        DescribedSegments.of(trained, parts.stream().map(CustomersPart::members).toList());
    UserFiles users =
        new UserFiles(
            parts.stream().flatMap(part -> part.users().stream()).sorted().toList(),
            Math.toIntExact(described.profiles().all().size()));
    return new CustomerSegments(source, described, users);
  }

  SessionSegments sessions(CustomerSegments customers) {
    Source source = Source.ofSessions(run.tables());
    TrainedSegments trained = new SegmentTrainer(run.flink(), source, settings).train();
    List<SessionsPart> parts =
        run.stage("describe sessions")
            .run(
                source.units(),
                new DescribeSessionsTask(
                    Source.readerOfSessions(run.tables(), customers.users()),
                    trained,
                    customers.users(),
                    customers.described().trained().clusters(),
                    run.staging()));
    return new SessionSegments(
        source,
        DescribedSegments.of(trained, parts.stream().map(SessionsPart::members).toList()),
        parts.stream().map(SessionsPart::ofSessions).reduce(Favourites.NONE, Favourites::plus),
        parts.stream().map(SessionsPart::ofCustomers).reduce(Favourites.NONE, Favourites::plus));
  }
}
