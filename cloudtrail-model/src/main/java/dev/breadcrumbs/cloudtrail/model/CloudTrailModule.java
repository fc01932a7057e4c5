package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;

/**
 * Teaches a host application's own {@code ObjectMapper} to read and write {@link CloudTrailEvent},
 * without loss and whatever the mapper's other settings. A mapper without it does the same through
 * {@link CloudTrailEvent#toMap()}, only more slowly. Jackson's {@code findAndRegisterModules} finds
 * it.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new CloudTrailModule());
 * CloudTrailEvent event = mapper.readValue(json, CloudTrailEvent.class);
 * }</pre>
 */
public final class CloudTrailModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Creates the module. */
  public CloudTrailModule() {
    super("breadcrumbs-cloudtrail");
    addDeserializer(CloudTrailEvent.class, new Reader());
    addSerializer(CloudTrailEvent.class, new Writer());
  }

  private static final class Reader extends StdDeserializer<CloudTrailEvent> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(CloudTrailEvent.class);
    }

    @Override
    public CloudTrailEvent deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.isExpectedStartObjectToken()) {
        return (CloudTrailEvent)
            context.handleUnexpectedToken(
                TypeFactory.defaultInstance().constructType(CloudTrailEvent.class), parser);
      }
      return EventDecoder.CODEC.read(parser);
    }
  }

  private static final class Writer extends StdSerializer<CloudTrailEvent> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(CloudTrailEvent.class);
    }

    @Override
    public void serialize(
        CloudTrailEvent event, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      EventDecoder.CODEC.write(generator, event);
    }
  }
}
