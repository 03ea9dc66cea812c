package io.shoplens.e2e;

import io.shoplens.platform.AccessFiles;
import io.shoplens.platform.TrinoAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A generated shop with bots and every kind of dirt, loaded once for all test classes that only ask
 * questions: starting Trino takes longer than any of them.
 */
final class SharedShop implements ExtensionContext.Store.CloseableResource {
  private final TestPlatform platform;
  private final Connection connection;

  private SharedShop(TestPlatform platform, Connection connection) {
    this.platform = platform;
    this.connection = connection;
  }

  Answer ask(String sql) {
    return Answer.to(sql, connection);
  }

  /** A statement of the owner that has no rows. */
  void run(String sql) {
    platform.rows(sql);
  }

  /** Where people with accounts of their own connect to. */
  TrinoAddress trino() {
    return platform.platform().startTrino();
  }

  AccessFiles access() {
    return new AccessFiles(platform.home());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    platform.close();
  }

  /** More sessions and priced events than the samples hold, so that they have to choose. */
  private static SharedShop load() {
    TestPlatform platform = TestPlatform.create("shared");
    try {
      Path input = platform.home().root().resolveSibling("shop");
      platform.generate(
          input,
          "--users",
          "2500",
          "--from",
          "2019-09-26",
          "--to",
          "2019-10-05",
          "--activity",
          "8",
          "--dirt",
          "stress");
      platform.succeed("run", "--input", input.toString());
      return new SharedShop(platform, platform.platform().startTrino().connect("e2e"));
    } catch (SQLException e) {
      platform.close();
      throw new AssertionError("Trino was started but takes no connection", e);
    } catch (RuntimeException | AssertionError e) {
      // Nobody else would stop its servers.
      platform.close();
      throw e;
    }
  }

  /** Hands the one shop to whoever has it as a constructor parameter. */
  static final class Resolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == SharedShop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(SharedShop.class, key -> load());
    }
  }
}
