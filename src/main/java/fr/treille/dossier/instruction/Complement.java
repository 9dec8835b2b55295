package fr.treille.dossier.instruction;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing asked of the porteur to complete a file, and the day on which it was received. */
@Entity
class Complement extends AgregatTrace<Complement> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private int demande;
    private String libelle = "";
    private String attendue = "";
    private LocalDate pourLe = LocalDate.EPOCH;
    private String motif = "";
    private Instant demandeLe = Instant.EPOCH;
    private long demandeParId;
    private @Nullable LocalDate recuLe;
    private @Nullable Instant recuSaisiLe;
    private @Nullable Long recuParId;
    private boolean annule;
    private @Nullable Long messageId;
    private boolean dejaEcrit;
    private @Nullable Instant retireLe;
    private @Nullable Long retireParId;
    private String retireMotif = "";

    @Version
    private int version;

    protected Complement() {}

    /**
     * @param demande rank of the request that it is of, from 1
     * @param attendue name in the call of the piece that it asks for, « » for another thing
     * @param messageId of the message that tells the porteur, null when he was written to already
     */
    Complement(
            DemandeSaisie saisie,
            int demande,
            String libelle,
            String attendue,
            LocalDate pourLe,
            @Nullable Long messageId,
            long agentId,
            Instant maintenant) {
        this.grappeId = saisie.grappeId();
        this.demande = demande;
        this.libelle = libelle;
        this.attendue = attendue;
        this.pourLe = pourLe;
        this.motif = saisie.motif();
        this.dejaEcrit = saisie.dejaEcrit();
        this.messageId = messageId;
        this.demandeParId = agentId;
        this.demandeLe = maintenant;
    }

    /** @throws Refus when it was received already, or on a day before it was asked */
    void recevoir(LocalDate jour, long agentId, Instant maintenant) {
        exigerAttendu();
        var demandeLeJour = Formats.jour(demandeLe);
        if (jour.isBefore(demandeLeJour)) {
            throw Refus.surChamp(
                    ReceptionSaisie.CHAMP_DATE,
                    "«\u00A0" + libelle + "\u00A0» n’a pas pu être reçu le " + Formats.date(jour)
                            + "\u00A0: il a été demandé le " + Formats.date(demandeLeJour) + ".");
        }
        recuLe = jour;
        recuParId = agentId;
        recuSaisiLe = maintenant;
    }

    /** @throws Refus when it was received or withdrawn already */
    private void exigerAttendu() {
        if (recuLe != null) {
            throw new Refus("«\u00A0" + libelle + "\u00A0» est déjà reçu, le " + Formats.date(recuLe) + ".");
        }
        if (retireLe != null) {
            throw new Refus(
                    "«\u00A0" + libelle + "\u00A0» n’est plus demandé depuis le " + Formats.dateHeure(retireLe) + ".");
        }
    }

    /**
     * It was asked by mistake: it is awaited no more, and stays in the file.
     *
     * @throws Refus when it was received or withdrawn already
     */
    void retirer(String pourquoi, long agentId, Instant maintenant) {
        exigerAttendu();
        retireLe = maintenant;
        retireParId = agentId;
        retireMotif = pourquoi;
        motiver(pourquoi);
    }

    /** Whether it is still to come. */
    boolean attendu() {
        return recuLe == null && retireLe == null;
    }

    String attendue() {
        return attendue;
    }

    String libelle() {
        return libelle;
    }

    @Nullable
    Long messageId() {
        return messageId;
    }

    boolean dejaEcrit() {
        return dejaEcrit;
    }

    /** The dépôt that it completed is no more. */
    void annuler() {
        annule = true;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("complement not stored yet");
        }
        return id;
    }

    int demande() {
        return demande;
    }

    LocalDate pourLe() {
        return pourLe;
    }

    String motif() {
        return motif;
    }

    Instant demandeLe() {
        return demandeLe;
    }

    long demandeParId() {
        return demandeParId;
    }

    @Nullable
    LocalDate recuLe() {
        return recuLe;
    }

    /** Who asked for it, who received or withdrew it. */
    Stream<Long> agents() {
        return Stream.of(Optional.of(demandeParId), Optional.ofNullable(recuParId), Optional.ofNullable(retireParId))
                .flatMap(Optional::stream);
    }

    /**
     * A line of its request.
     *
     * @param fin last day of the recevabilité, null where the call is silent
     * @param noms of {@link #agents()} by identifier
     */
    ComplementLigne ligne(@Nullable LocalDate fin, Map<Long, String> noms) {
        return new ComplementLigne(
                id(),
                libelle,
                attendue,
                recuLe,
                recuParId == null ? "" : noms.getOrDefault(recuParId, ""),
                recuLe != null && fin != null && recuLe.isAfter(fin),
                retireLe == null
                        ? ""
                        : "Retiré le " + Formats.dateHeure(retireLe) + " par " + noms.getOrDefault(retireParId, "")
                                + "\u00A0: " + retireMotif);
    }

    /** The words of those that are still awaited, one after the other. */
    static String manquants(List<Complement> complements) {
        return String.join(
                ", ",
                complements.stream()
                        .filter(Complement::attendu)
                        .map(complement -> "«\u00A0" + complement.libelle + "\u00A0»")
                        .toList());
    }
}
