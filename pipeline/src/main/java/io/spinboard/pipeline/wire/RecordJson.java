package io.spinboard.pipeline.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON that a {@link RecordCoder} writes. A record is an array of its components in the order
 * of their declaration. A value of an interface is an array of a tag and the record: the tag is the
 * record's simple name if the interface is sealed, and the record's class name if the interface is
 * open and a {@link VersionedRecord}. JSON because it is lossless for every Java string, unpaired
 * surrogates included; Jackson's binary formats refuse or replace these.
 */
final class RecordJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new RecordIntrospector())
          .typeFactory(
              TypeFactory.defaultInstance().withClassLoader(RecordJson.class.getClassLoader()))
          .polymorphicTypeValidator(
              BasicPolymorphicTypeValidator.builder().allowIfSubType(new AnyRecord()).build())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private RecordJson() {}

  private static final class AnyRecord extends BasicPolymorphicTypeValidator.TypeMatcher {
    @Override
    public boolean match(MapperConfig<?> config, Class<?> type) {
      return type.isRecord();
    }
  }

  /** Decides by the Java type alone, so that no record needs annotations of Jackson. */
  private static final class RecordIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public JsonFormat.Value findFormat(Annotated annotated) {
      return annotated.getRawType().isRecord()
          ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
          : null;
    }

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
      Class<?> type = annotated.getRawType();
      if (!type.isInterface()) {
        return null;
      }
      if (type.isSealed()) {
        return tag(JsonTypeInfo.Id.NAME);
      }
      return type.isAnnotationPresent(VersionedRecord.class) ? tag(JsonTypeInfo.Id.CLASS) : null;
    }

    private static JsonTypeInfo.Value tag(JsonTypeInfo.Id id) {
      return JsonTypeInfo.Value.construct(
          id, JsonTypeInfo.As.WRAPPER_ARRAY, null, null, false, true);
    }

    @Override
    public List<NamedType> findSubtypes(Annotated annotated) {
      Class<?>[] permitted = annotated.getRawType().getPermittedSubclasses();
      return permitted == null
          ? null
          : Stream.of(permitted).map(type -> new NamedType(type, type.getSimpleName())).toList();
    }
  }
}
