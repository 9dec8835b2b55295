package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.equipe.Perimetre;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Queries of the outbox. */
interface MessageRequetes extends Repository<Message, Long> {

    /** Of one grappe, or of several that are all inside. */
    String VISIBLE = " and (" + Perimetre.JPQL + "m.grappeId" + Perimetre.JPQL_FIN
            + " or m.grappesCitees is not empty and not exists (select 1 from Message n join n.grappesCitees g where n.id = m.id and not "
            + Perimetre.JPQL + "g" + Perimetre.JPQL_FIN + "))";

    String FILTRE = " where m.regionCode = :region and m.etat in :etats and (:lien = '' or m.lien = :lien)" + VISIBLE
            + " and " + TexteCherche.JPQL + "m.objet, m.destinataires, m.sujet" + TexteCherche.JPQL_FIN;

    Optional<Message> findById(long id);

    /** The message, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.id = :id")
    Optional<Message> verrouiller(long id);

    /**
     * Marks that a try is about to hand the message over.
     *
     * @return 0 when the message is no longer that try's: it must not hand it over
     */
    @Modifying
    @Query("update Message m set m.remiseLe = :maintenant where m.id = :id and m.tentatives = :numero"
            + " and m.etat = EN_COURS and m.remiseLe is null")
    int remettre(long id, int numero, Instant maintenant);

    @Query(
            "select new fr.treille.socle.courrier.envoi.MessageLigne(m.id, m.etat, m.creeLe, m.destinataires, m.objet, m.pieces,"
                    + " m.tentatives, m.derniereReponse, m.prochainEssai, m.envoyeLe, m.sujet, m.lien, m.remise.refusees) from Message m"
                    + FILTRE)
    List<MessageLigne> lignes(
            String region,
            @Nullable Long agent,
            LocalDate jour,
            Collection<EtatMessage> etats,
            String lien,
            String texte,
            Pageable pageable);

    @Query("select m.etat as etat, count(*) as nombre from Message m" + FILTRE + " group by m.etat")
    List<Total> totaux(
            String region,
            @Nullable Long agent,
            LocalDate jour,
            Collection<EtatMessage> etats,
            String lien,
            String texte);

    @Query("select count(*) from Message m" + FILTRE)
    long compter(
            String region,
            @Nullable Long agent,
            LocalDate jour,
            Collection<EtatMessage> etats,
            String lien,
            String texte);

    @Query("select count(*) from Message m where m.regionCode = :region and m.etat in :etats" + VISIBLE)
    long nombre(String region, @Nullable Long agent, LocalDate jour, Collection<EtatMessage> etats);

    @Query(
            "select new fr.treille.socle.courrier.DocumentFiche(d.id, d.nature, d.reference, d.nomFichier, d.type, d.sha256,"
                    + " d.taille, d.sujet, d.lien, d.creeLe, d.creePar) from Document d where d.id in :ids"
                    + " and d.regionCode = :region and " + Perimetre.JPQL + "d.grappeId" + Perimetre.JPQL_FIN
                    + " order by d.id")
    List<DocumentFiche> documents(String region, @Nullable Long agent, LocalDate jour, Collection<Long> ids);

    /** A count of {@link #totaux}. */
    interface Total {
        EtatMessage getEtat();

        long getNombre();
    }
}
