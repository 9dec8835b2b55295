package fr.treille.socle.courrier.envoi.serveur;

import fr.treille.socle.courrier.envoi.AgendaJoint;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The parts of a message. */
final class PieceMime {

    /** Bytes of UTF-8 whose base 64 keeps an encoded word within 75 characters (RFC 2047 §2). */
    private static final int MOT = 45;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Characters of a section of a parameter. */
    private static final int SECTION = 60;

    /** What a parameter's value has as it is (RFC 5987 §3.2.1). */
    private static final String PERMIS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    private PieceMime() {}

    /**
     * An attachment, whose name is written in both ways: RFC 2047 in {@code Content-Type}, which Outlook reads, and RFC 2231 in
     * {@code Content-Disposition}, which is the standard and which Gmail reads.
     *
     * @param type its media type, without name
     */
    static MimeBodyPart jointe(byte[] octets, String type, String nom) throws MessagingException {
        var piece = new MimeBodyPart();
        piece.setDataHandler(new DataHandler(new ByteArrayDataSource(octets, type)));
        piece.setHeader("Content-Transfer-Encoding", "base64");
        piece.setHeader("Content-Type", type + ";\r\n\tname=\"" + encoder(nom) + "\"");
        piece.setHeader("Content-Disposition", Part.ATTACHMENT + parametre(nom));
        return piece;
    }

    /** The text with the invitation as another form of it: what makes Outlook and Gmail show « Accepter » (RFC 6047 §2.4). */
    static MimeBodyPart invitation(MimeBodyPart corps, AgendaJoint agenda) throws MessagingException {
        var calendrier = new MimeBodyPart();
        var type = "text/calendar; method=" + agenda.methode() + "; charset=UTF-8";
        calendrier.setDataHandler(new DataHandler(new ByteArrayDataSource(agenda.octets(), type)));
        calendrier.setHeader("Content-Type", type);
        calendrier.setHeader("Content-Transfer-Encoding", "base64");
        var formes = new MimeMultipart("alternative", corps, calendrier);
        var ensemble = new MimeBodyPart();
        ensemble.setContent(formes);
        return ensemble;
    }

    /** « filename », in sections where it is long: a line has 998 characters at most (RFC 5322 §2.1.1). */
    private static String parametre(String nom) {
        if (simple(nom)) {
            return ";\r\n\tfilename=\"" + nom + "\"";
        }
        var sections = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
        for (var octet : octets(nom)) {
            if (sections.getLast().length() > SECTION) {
                sections.add(new StringBuilder());
            }
            sections.getLast()
                    .append(
                            PERMIS.indexOf(octet) >= 0
                                    ? String.valueOf((char) octet)
                                    : "%" + HexFormat.of().withUpperCase().toHexDigits(octet));
        }
        var parametre = new StringBuilder();
        for (int rang = 0; rang < sections.size(); rang++) {
            parametre
                    .append(";\r\n\tfilename*")
                    .append(sections.size() == 1 ? "" : rang + "*")
                    .append("=")
                    .append(rang == 0 ? UTF_8 + "\'\'" : "")
                    .append(sections.get(rang));
        }
        return parametre.toString();
    }

    private static boolean simple(String nom) {
        return nom.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\') && nom.length() <= MOT;
    }

    /** As it is when every character may stand between quotes, else in encoded words, cut between two characters. */
    private static String encoder(String nom) {
        if (simple(nom)) {
            return nom;
        }
        var mots = new StringBuilder();
        var mot = new StringBuilder();
        nom.codePoints().mapToObj(Character::toString).forEach(caractere -> {
            if (octets(mot + caractere).length > MOT) {
                ecrire(mots, mot);
            }
            mot.append(caractere);
        });
        ecrire(mots, mot);
        return mots.toString();
    }

    private static void ecrire(StringBuilder mots, StringBuilder mot) {
        mots.append(mots.isEmpty() ? "" : "\r\n\t")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(octets(mot.toString())))
                .append("?=");
        mot.setLength(0);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
