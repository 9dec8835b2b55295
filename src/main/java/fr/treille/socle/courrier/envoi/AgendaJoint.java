package fr.treille.socle.courrier.envoi;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fr.treille.socle.commun.Bornes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A calendar that goes with a message (RFC 6047).
 *
 * @param texte in iCalendar
 */
public record AgendaJoint(String texte) {

    /** Of what is not one meeting. */
    private static final String ECHEANCES = "echeances";

    /** What some systems do not write in a file's name, and dots that would hide it. */
    private static final Pattern ECARTES = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|]+|^\\.+");

    private static final Pattern BLANCS = Pattern.compile("[\\s\\p{Zs}]+");

    /** What a calendar asks of its reader, « REQUEST », « CANCEL », « PUBLISH »; « » when it says nothing. */
    public String methode() {
        return lire().map(ICalendar::getMethod)
                .map(methode -> methode.getValue())
                .orElse("");
    }

    /** Whether it is to be answered in the message itself: a meeting to accept, or one that is cancelled. */
    public boolean invitation() {
        return Stream.of("REQUEST", "CANCEL").anyMatch(methode()::equals);
    }

    /** Its bytes. */
    public byte[] octets() {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    /** « text/calendar; charset=UTF-8; method=REQUEST ». */
    public String type() {
        var methode = methode();
        return "text/calendar; charset=UTF-8" + (methode.isEmpty() ? "" : "; method=" + methode);
    }

    /** Name of its file: that of the meeting, « echeances.ics » for anything else. */
    public String nomFichier() {
        return lire().flatMap(agenda -> agenda.getEvents().stream().findFirst())
                        .filter(evenement -> evenement.getOrganizer() != null && evenement.getSummary() != null)
                        .map(evenement -> evenement.getSummary().getValue())
                        .map(titre -> BLANCS.matcher(
                                        ECARTES.matcher(titre.replace("·", "-")).replaceAll(" "))
                                .replaceAll(" ")
                                .strip())
                        .filter(titre -> !titre.isEmpty())
                        .map(titre -> Bornes.couper(titre, Bornes.TITRE - 4))
                        .orElse(ECHEANCES)
                + ".ics";
    }

    private Optional<ICalendar> lire() {
        return Optional.ofNullable(Biweekly.parse(texte).first());
    }
}
