package io.shoplens.jobs.stage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableConfig;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.bridge.java.internal.StreamTableEnvironmentImpl;
import org.apache.flink.table.catalog.CatalogManager;
import org.apache.flink.table.catalog.CatalogStoreHolder;
import org.apache.flink.table.catalog.FunctionCatalog;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.catalog.GenericInMemoryCatalogStore;
import org.apache.flink.table.delegation.Executor;
import org.apache.flink.table.delegation.Parser;
import org.apache.flink.table.delegation.Planner;
import org.apache.flink.table.factories.PlannerFactoryUtil;
import org.apache.flink.table.module.ModuleManager;
import org.apache.flink.table.resource.ResourceManager;
import org.apache.flink.util.FlinkUserCodeClassLoaders;
import org.apache.flink.util.MutableURLClassLoader;

/**
 * A table environment whose planner is loaded when something is to be planned. Flink loads its
 * thousands of classes with the environment, which takes longer than many a stage; tables that are
 * nothing but streams, as stages are trained on, never need it.
 */
final class LatePlanner {
  private LatePlanner() {}

  static StreamTableEnvironment tables(StreamExecutionEnvironment environment) {
    EnvironmentSettings settings = EnvironmentSettings.inStreamingMode();
    Configuration configuration = settings.getConfiguration();
    MutableURLClassLoader classes =
        FlinkUserCodeClassLoaders.create(new URL[0], settings.getUserClassLoader(), configuration);
    Supplier<Executor> executor =
        once(() -> StreamTableEnvironmentImpl.lookupExecutor(classes, environment));
    TableConfig config = TableConfig.getDefault();
    config.setRootConfiguration(environment.getConfiguration());
    config.addConfiguration(configuration);
    CatalogManager catalogs = catalogs(settings, environment, classes);
    ModuleManager modules = new ModuleManager();
    ResourceManager resources = new ResourceManager(configuration, classes);
    FunctionCatalog functions = new FunctionCatalog(config, resources, catalogs, modules);
    Supplier<Planner> planner =
        once(
            () ->
                PlannerFactoryUtil.createPlanner(
                    executor.get(), config, classes, modules, catalogs, functions));
    return new StreamTableEnvironmentImpl(
        catalogs,
        modules,
        resources,
        functions,
        config,
        environment,
        late(Planner.class, planner),
        late(Executor.class, executor),
        settings.isStreamingMode());
  }

  private static CatalogManager catalogs(
      EnvironmentSettings settings, StreamExecutionEnvironment environment, ClassLoader classes) {
    String name = settings.getBuiltInCatalogName();
    return CatalogManager.newBuilder()
        .classLoader(classes)
        .config(settings.getConfiguration())
        .defaultCatalog(name, new GenericInMemoryCatalog(name, settings.getBuiltInDatabaseName()))
        .executionConfig(environment.getConfig())
        .catalogModificationListeners(List.of())
        .catalogStoreHolder(
            CatalogStoreHolder.newBuilder()
                .classloader(classes)
                .config(settings.getConfiguration())
                .catalogStore(new GenericInMemoryCatalogStore())
                .build())
        .build();
  }

  /** Something that is made when it is first used; asking a planner for its parser is no use. */
  private static <T> T late(Class<T> type, Supplier<? extends T> maker) {
    Supplier<? extends T> real = once(maker);
    Object proxy =
        Proxy.newProxyInstance(
            LatePlanner.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getReturnType() == Parser.class) {
                return late(Parser.class, () -> ((Planner) real.get()).getParser());
              }
              try {
                return method.invoke(real.get(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  private static <T> Supplier<T> once(Supplier<T> maker) {
    return new Supplier<>() {
      private List<T> made = List.of();

      @Override
      public synchronized T get() {
        if (made.isEmpty()) {
          made = List.of(maker.get());
        }
        return made.get(0);
      }
    };
  }
}
