package fr.treille.socle.courrier.envoi.serveur;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed exchange means. Of one address, 4xx is later and 5xx never, and neither keeps the message from the others. Before
 * any address is named, or of all of them alike where the server only says that it relays nothing (RFC 3463 X.7.x), the server is
 * at fault and not the message.
 */
final class ReponseComprise {

    /** « 554 5.7.1 Relay access denied », « 550 5.7.1 Client host rejected »; without an enhanced code, 554 alone. */
    private static final Pattern RELAIS =
            Pattern.compile("^5\\d\\d[- ]5\\.7\\.\\d.*|^554[- ](?!5\\.).*", Pattern.DOTALL);

    /** A message too heavy (RFC 1870) is at fault itself, though it is refused with its sender. */
    private static final int TROP_LOURD = 552;

    private ReponseComprise() {}

    /** @param remis whether the server may have the message */
    static ReponseServeur de(MessagingException echec, boolean remis) {
        var chaine = chaine(echec);
        if (chaine.stream().anyMatch(TransportSuivi.RemiseAbandonnee.class::isInstance)) {
            return new ReponseServeur(IssueEnvoi.INTERROMPU, "Un autre essai a pris ce message en charge.");
        }
        var adresses = chaine.stream()
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .map(ReponseComprise::adresse)
                .toList();
        if (remis) {
            return adresses.isEmpty() ? apresRemise(chaine, echec) : enPartie(chaine, adresses, echec);
        }
        if (!adresses.isEmpty()) {
            return aPersonne(adresses);
        }
        for (var cause : chaine) {
            if (code(cause) / 100 == 5 && code(cause) != TROP_LOURD && avantLesAdresses(cause)) {
                return ReponseServeur.enPanne(nettoyer(cause.getMessage()));
            }
        }
        return parFamille(chaine, false)
                .orElseGet(() -> new ReponseServeur(
                        IssueEnvoi.REPORTE,
                        "La conversation avec le serveur de courriel s’est interrompue avant la remise\u00A0: "
                                + mots(echec)));
    }

    /** The server took it for some: what it says of the others is of them alone. */
    private static ReponseServeur enPartie(
            List<Throwable> chaine, List<ReponseAdresse> adresses, MessagingException echec) {
        var pris =
                chaine.stream().anyMatch(cause -> cause instanceof SMTPSendFailedException && code(cause) / 100 == 2);
        if (!pris) {
            var reste = chaine.stream()
                    .filter(cause -> !(cause instanceof SMTPAddressFailedException))
                    .toList();
            return apresRemise(reste, echec);
        }
        var toutes = new ArrayList<>(adresses);
        if (echec instanceof SMTPSendFailedException envoi && envoi.getValidSentAddresses() != null) {
            for (var prise : envoi.getValidSentAddresses()) {
                toutes.add(new ReponseAdresse(TransportSuivi.adresse(prise), IssueEnvoi.ACCEPTE, "250"));
            }
        }
        var reporte = adresses.stream().anyMatch(adresse -> adresse.issue() == IssueEnvoi.REPORTE);
        return new ReponseServeur(
                reporte ? IssueEnvoi.REPORTE : IssueEnvoi.ACCEPTE,
                "Accepté, sauf pour " + enClair(adresses),
                List.copyOf(toutes),
                false);
    }

    private static ReponseServeur aPersonne(List<ReponseAdresse> adresses) {
        if (adresses.stream()
                .allMatch(adresse -> RELAIS.matcher(adresse.reponse()).matches())) {
            // perhaps of these addresses after all: later, and not for ever
            return new ReponseServeur(
                    IssueEnvoi.REPORTE, "Le serveur de courriel refuse de relayer\u00A0: " + enClair(adresses));
        }
        var reporte = adresses.stream().anyMatch(adresse -> adresse.issue() == IssueEnvoi.REPORTE);
        return new ReponseServeur(reporte ? IssueEnvoi.REPORTE : IssueEnvoi.REFUSE, enClair(adresses), adresses, false);
    }

    private static ReponseServeur apresRemise(List<Throwable> chaine, MessagingException echec) {
        return parFamille(chaine, true)
                .orElseGet(() -> new ReponseServeur(
                        IssueEnvoi.INCERTAIN,
                        "Le message a été remis, mais la réponse du serveur n’est jamais arrivée\u00A0: "
                                + mots(echec)));
    }

    /** The words of a final refusal, before those of a delay. */
    private static Optional<ReponseServeur> parFamille(List<Throwable> chaine, boolean remis) {
        for (int famille : new int[] {5, 4, 2}) {
            for (var cause : chaine) {
                if (code(cause) / 100 == famille) {
                    var issue = famille == 5
                            ? IssueEnvoi.REFUSE
                            : famille == 4 ? IssueEnvoi.REPORTE : remis ? IssueEnvoi.ACCEPTE : IssueEnvoi.REPORTE;
                    return Optional.of(new ReponseServeur(issue, nettoyer(cause.getMessage())));
                }
            }
        }
        return Optional.empty();
    }

    private static ReponseAdresse adresse(SMTPAddressFailedException refus) {
        return new ReponseAdresse(
                TransportSuivi.adresse(refus.getAddress()),
                refus.getReturnCode() / 100 == 5 ? IssueEnvoi.REFUSE : IssueEnvoi.REPORTE,
                nettoyer(refus.getMessage()));
    }

    private static boolean avantLesAdresses(Throwable cause) {
        return cause instanceof SMTPSenderFailedException
                || cause instanceof SMTPSendFailedException envoi
                        && envoi.getCommand() != null
                        && envoi.getCommand().startsWith("MAIL");
    }

    private static String enClair(List<ReponseAdresse> adresses) {
        return adresses.stream().map(ReponseAdresse::enClair).collect(Collectors.joining(", "));
    }

    private static List<Throwable> chaine(@Nullable Throwable premier) {
        List<Throwable> chaine = new ArrayList<>();
        for (var suivant = premier; suivant != null && !chaine.contains(suivant); ) {
            chaine.add(suivant);
            suivant = suivant instanceof MessagingException courriel && courriel.getNextException() != null
                    ? courriel.getNextException()
                    : suivant.getCause();
        }
        return chaine;
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException adresse -> adresse.getReturnCode();
            case SMTPSenderFailedException auteur -> auteur.getReturnCode();
            case SMTPSendFailedException envoi -> envoi.getReturnCode();
            default -> 0;
        };
    }

    /** What was said at the origin of a failure. */
    static String mots(Exception echec) {
        var racine = chaine(echec).getLast();
        return nettoyer(
                racine.getMessage() == null ? racine.getClass().getSimpleName() : String.valueOf(racine.getMessage()));
    }

    /** On one line. */
    static String nettoyer(@Nullable String reponse) {
        return reponse == null
                ? ""
                : reponse.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }
}
