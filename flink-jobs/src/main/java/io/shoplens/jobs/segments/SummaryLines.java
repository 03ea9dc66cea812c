package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Advice;
import io.shoplens.jobs.shoppers.ClusterName;
import io.shoplens.jobs.shoppers.ClusterProfile;
import io.shoplens.jobs.shoppers.Playbook;
import io.shoplens.jobs.shoppers.Population;
import java.util.ArrayList;
import java.util.List;

/** Lines of CSV about segments: how large they are, their medians and what to do for them. */
final class SummaryLines {
  private static final Population WHO = Population.CUSTOMERS;

  private SummaryLines() {}

  static List<String> of(DescribedSegments described) {
    List<String> lines = new ArrayList<>();
    lines.add(CsvText.line(header()));
    Playbook playbook = Playbook.load();
    for (int i = 0; i < described.names().size(); i++) {
      lines.add(
          CsvText.line(
              values(described.names().get(i), described.profiles().clusters().get(i), playbook)));
    }
    return lines;
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(List.of("segment", "label", "shopper_type", "customers", "share"));
    WHO.described().names().forEach(name -> header.add("median_" + name));
    header.addAll(List.of("rule", "behaviour", "offer", "avoid", "measure"));
    return header;
  }

  private static List<String> values(ClusterName name, ClusterProfile profile, Playbook playbook) {
    Advice advice = playbook.advice(WHO, name.type());
    List<String> values =
        new ArrayList<>(
            List.of(
                Integer.toString(name.cluster()),
                name.label(),
                name.type().label(),
                Long.toString(profile.size()),
                CsvText.number(profile.share())));
    WHO.described().names().forEach(feature -> values.add(CsvText.number(profile.median(feature))));
    values.addAll(
        List.of(
            name.type().rule(),
            advice.behaviour(),
            advice.offer(),
            advice.avoid(),
            advice.measure()));
    return values;
  }
}
