package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The binary encoding of {@link Campaign}. */
final class CampaignWire {
  private CampaignWire() {}

  static void writeCampaign(Campaign campaign, WireWriter out) throws IOException {
    out.writeInt(campaign.id());
    out.writeLong(campaign.revision());
    out.writeText(campaign.name());
    out.writeLong(campaign.startsAtMicros());
    out.writeLong(campaign.endsAtMicros());
    out.writeBoolean(campaign.gameIds() != null);
    if (campaign.gameIds() != null) {
      out.writeList(List.copyOf(campaign.gameIds()), (game, to) -> to.writeInt(game));
    }
    out.writeText(campaign.subject().text());
    out.writeText(campaign.scoring().text());
    out.writeInt(campaign.minStake());
    out.writeInt(campaign.minSpins());
    out.writeInt(campaign.boardSize());
    out.writeLong(campaign.recentMicros());
    out.writeText(campaign.prizeTies().text());
  }

  static Campaign readCampaign(WireReader in) throws IOException {
    return new Campaign(
        in.readInt(),
        in.readLong(),
        in.readText(),
        in.readLong(),
        in.readLong(),
        readGames(in),
        named(in.readText(), Subject.values(), Subject::text),
        named(in.readText(), Scoring.values(), Scoring::text),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        named(in.readText(), PrizeTies.values(), PrizeTies::text));
  }

  private static Set<Integer> readGames(WireReader in) throws IOException {
    return in.readBoolean() ? new HashSet<>(in.readList(WireReader::readInt)) : null;
  }

  private static <E> E named(String text, E[] values, Function<E, String> textOf)
      throws IOException {
    return Arrays.stream(values)
        .filter(value -> textOf.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new IOException("unknown constant in an encoded campaign: " + text));
  }
}
