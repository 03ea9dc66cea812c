package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.RowSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EventCubeTest {

  @Property(tries = 40)
  void daysCountedApartWithWeekdaysMergedLaterGiveTheRowsOfOneCube(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int tasks) throws IOException {
    ShopHistory shop = RandomShop.of(seed, 300);
    EmissionContext context = EmissionContext.ofNames(shop.dictionaries());
    EventCube whole = new EventCube();
    shop.events().forEach(whole::event);
    List<String> expected = new ArrayList<>();
    whole.emit(context, into(expected));

    List<EventCube> cubes = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      cubes.add(new EventCube());
    }
    List<String> rows = new ArrayList<>();
    Map<Integer, List<Event>> days =
        shop.events().stream()
            .collect(Collectors.groupingBy(Event::epochDay, TreeMap::new, Collectors.toList()));
    days.forEach(
        (day, events) -> {
          EventCube cube = cubes.get(day % tasks);
          events.forEach(cube::event);
          cube.emitDays(context, into(rows));
        });
    for (DayOfWeek weekday : DayOfWeek.values()) {
      EventCube merged = new EventCube();
      for (EventCube cube : cubes) {
        copy(cube.hoursOf(weekday), merged.hoursOf(weekday));
      }
      assertThat(merged.hasEvents(weekday))
          .isEqualTo(cubes.stream().anyMatch(cube -> cube.hasEvents(weekday)));
      merged.emit(context, into(rows));
    }

    assertThat(rows).isEqualTo(expected);
  }

  private static void copy(Mergeable from, Mergeable into) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    from.write(new DataOutputStream(bytes));
    into.merge(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static RowSink into(List<String> rows) {
    return values -> rows.add(Arrays.toString(values));
  }
}
