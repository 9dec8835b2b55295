package fr.treille.suivi.point.bilan;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a point says beside its text: who came, the mood, the progress, what was decided and what hinders. */
@Embeddable
public class Bilan {

    private String ordreDuJour = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Meteo meteo;

    private String meteoMotif = "";

    @ElementCollection
    @CollectionTable(name = "point_participant", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "rang")
    private List<Participant> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "point_avancement", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "rang")
    private List<Avancement> avancement = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "point_decision", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "rang")
    @Column(name = "texte")
    private List<String> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "point_difficulte", joinColumns = @JoinColumn(name = "point_id"))
    @MapKeyColumn(name = "nature")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyJdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "texte")
    private Map<NatureDifficulte, String> difficultes = new EnumMap<>(NatureDifficulte.class);

    public Bilan() {}

    /** @throws Refus when something of it cannot be kept */
    public Bilan(List<Participant> invites, String sujets) {
        preparer(invites, sujets);
    }

    private void preparer(List<Participant> invites, String sujets) {
        invites.forEach(Participant::verifier);
        remplacer(participants, invites);
        ordreDuJour = Bornes.borner("ordreDuJour", "L’ordre du jour", sujets, Bornes.SUJETS);
    }

    /** @throws Refus when something of it cannot be kept */
    public void ecrire(BilanSaisie saisie) {
        saisie.avancement().forEach(Avancement::verifier);
        preparer(saisie.participants(), saisie.ordreDuJour());
        meteo = saisie.meteo();
        meteoMotif = Bornes.borner("meteoMotif", "Le motif de la météo", saisie.meteoMotif(), Bornes.MOTIF);
        remplacer(avancement, saisie.avancement());
        remplacer(
                decisions,
                saisie.decisions().stream()
                        .filter(texte -> !texte.isBlank())
                        .map(texte -> Bornes.borner("decisions", "Une décision", texte, Bornes.NOTE))
                        .toList());
        var dites = new EnumMap<NatureDifficulte, String>(NatureDifficulte.class);
        saisie.difficultes().forEach((nature, texte) -> {
            if (!texte.isBlank()) {
                dites.put(nature, Bornes.borner("difficultes", "Une difficulté", texte, Bornes.NOTE));
            }
        });
        difficultes.keySet().retainAll(dites.keySet());
        difficultes.putAll(dites);
    }

    /** Equal ones are left alone: nothing is then written. */
    private static <E> void remplacer(List<E> anciens, List<E> nouveaux) {
        if (!anciens.equals(nouveaux)) {
            anciens.clear();
            anciens.addAll(nouveaux);
        }
    }

    /**
     * @param texteVide whether nothing is written of the point
     * @throws Refus when nobody came, nobody can be written to, nothing is said, or the mood has no reason
     */
    public void exigerValidable(boolean texteVide) {
        if (participants.stream().noneMatch(Participant::present)) {
            throw Refus.surChamp(
                    "participants",
                    "Ce compte rendu n’a aucun participant présent\u00A0: cochez qui est venu avant de le valider.");
        }
        if (participants.stream().allMatch(participant -> participant.courriel().isEmpty())) {
            throw Refus.surChamp(
                    "participants",
                    "Aucun participant n’a d’adresse\u00A0: le compte rendu ne pourrait être envoyé à personne.");
        }
        if (texteVide && decisions.isEmpty()) {
            throw Refus.surChamp(
                    "texte", "Ce compte rendu ne dit rien\u00A0: écrivez ce qui s’est dit, ou une décision au moins.");
        }
        if (meteo != null && meteo.inquiete() && meteoMotif.isEmpty()) {
            throw Refus.surChamp("meteoMotif", "Dites pourquoi la météo est «\u00A0" + meteo.libelle() + "\u00A0».");
        }
    }

    /** Those invited, who came or not. */
    public List<Participant> participants() {
        return List.copyOf(participants);
    }

    /** As a form edits it. */
    public BilanSaisie saisie(long pointId, int version) {
        var dites = new EnumMap<NatureDifficulte, String>(NatureDifficulte.class);
        dites.putAll(difficultes);
        return new BilanSaisie(
                pointId,
                version,
                meteo,
                meteoMotif,
                List.copyOf(avancement),
                List.copyOf(decisions),
                dites,
                participants(),
                ordreDuJour);
    }
}
