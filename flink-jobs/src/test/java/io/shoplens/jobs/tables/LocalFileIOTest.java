package io.shoplens.jobs.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileIOTest {
  private static final int SIZE = 100_000;

  @TempDir Path folder;
  private final LocalFileIO files = new LocalFileIO();
  private final byte[] content = new byte[SIZE];

  @Test
  void whatWasWrittenIsReadFromAnyPosition() throws IOException {
    InputFile file = write("file:" + folder + "/deep/er/a file");

    Random random = new Random(4);
    try (SeekableInputStream in = file.newStream()) {
      for (int i = 0; i < 1_000; i++) {
        int from = random.nextInt(SIZE);
        byte[] part = new byte[random.nextInt(i % 2 == 0 ? 20 : SIZE - from + 1)];
        in.seek(from);
        int read = in.readNBytes(part, 0, part.length);

        assertThat(read).isEqualTo(Math.min(part.length, SIZE - from));
        assertThat(in.getPos()).isEqualTo(from + read);
        assertThat(part).startsWith(Arrays.copyOfRange(content, from, from + read));
      }
      in.seek(SIZE - 1);
      assertThat(in.read()).isEqualTo(content[SIZE - 1] & 0xff);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void schemesWithAndWithoutAnAuthorityNameTheSameFile() throws IOException {
    write("file://" + folder + "/x");

    assertThat(files.newInputFile("file:" + folder + "/x").getLength()).isEqualTo(SIZE);
    assertThat(files.newInputFile(folder + "/x").exists()).isTrue();
  }

  @Test
  void filesAreNotOverwrittenUnlessThatIsAskedFor() throws IOException {
    write(folder + "/x");

    assertThatThrownBy(() -> files.newOutputFile(folder + "/x").create())
        .isInstanceOf(AlreadyExistsException.class);
    files.newOutputFile(folder + "/x").createOrOverwrite().close();
    assertThat(files.newInputFile(folder + "/x").getLength()).isZero();
  }

  @Test
  void missingFilesAreSaidToBeMissing() {
    InputFile missing = files.newInputFile(folder + "/missing");

    assertThat(missing.exists()).isFalse();
    assertThatThrownBy(missing::newStream).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(missing::getLength).isInstanceOf(NotFoundException.class);
    files.deleteFile(folder + "/missing");
  }

  private InputFile write(String location) throws IOException {
    new Random(3).nextBytes(content);
    try (PositionOutputStream out = files.newOutputFile(location).create()) {
      out.write(content[0]);
      out.write(content, 1, SIZE - 1);
      assertThat(out.getPos()).isEqualTo(SIZE);
    }
    return files.newInputFile(location);
  }
}
