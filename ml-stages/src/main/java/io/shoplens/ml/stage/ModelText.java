package io.shoplens.ml.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A trained model as one line of text, which says of what kind and form it is. */
final class ModelText {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ModelText() {}

  static String write(String kind, Object data) {
    ObjectNode text = JSON.createObjectNode().put("kind", kind).put("format", FORMAT);
    text.set("data", JSON.valueToTree(data));
    return text.toString();
  }

  /**
   * @param origin where the text was found, for the message
   */
  static <D> D read(String text, String kind, Class<D> dataClass, String origin) {
    try {
      JsonNode node = JSON.readTree(text);
      check(node, kind, origin);
      return JSON.treeToValue(node.get("data"), dataClass);
    } catch (JsonProcessingException e) {
      throw new StageException(
          "%s is no model that can be read: %s".formatted(origin, e.getOriginalMessage()), e);
    }
  }

  private static void check(JsonNode node, String kind, String origin) {
    String found = node.path("kind").asText();
    if (!found.equals(kind)) {
      throw new StageException("%s is of kind '%s', expected '%s'".formatted(origin, found, kind));
    }
    int format = node.path("format").asInt();
    if (format != FORMAT) {
      throw new StageException(
          "%s has format %d, this version reads format %d: train the model again"
              .formatted(origin, format, FORMAT));
    }
  }
}
